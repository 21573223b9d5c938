package org.zhuqi.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every keeper of wishes must do. */
public abstract class MailWishesContract {
    protected abstract MailWishes wishes();

    @Test
    void aWishComesBackAsItWasSavedLast() {
        UserId user = new UserId(UUID.randomUUID());
        assertThat(wishes().find(user)).isEmpty();
        Instant now = Instant.parse("2024-08-30T01:00:00Z");
        MailWish asked = MailWish.none(user).ask(new MailAddress("clerk@example.org"), "a".repeat(64), now);
        wishes().save(asked);
        assertThat(wishes().find(user)).contains(asked);
        MailWish confirmed =
                asked.confirm("a".repeat(64), now).choose(Map.of(Topic.CALLS, Pace.NEVER, Topic.MATTERS, Pace.DAILY));
        wishes().save(confirmed);
        assertThat(wishes().find(user)).contains(confirmed);
        wishes().save(confirmed.withoutMail());
        assertThat(wishes().find(user)).contains(confirmed.withoutMail());
    }
}
