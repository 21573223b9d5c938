package org.zhuqi.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.reviews.ReviewFixture.START;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every store of presences keeps to. */
public abstract class PresencesContract {
    protected abstract Presences presences();

    /** A review that is there. */
    protected abstract ReviewId review();

    @Test
    void whoLooksIsSeenByTheOthersUntilTheyLookedAwayLongAgo() {
        ReviewId review = review();
        UserId first = new UserId(UUID.randomUUID());
        UserId second = new UserId(UUID.randomUUID());
        presences().seen(review, new Presences.Present(first, "a", START));
        presences().seen(review, new Presences.Present(second, "b", START.plusSeconds(30)));
        assertThat(presences().others(review, first, START))
                .extracting(Presences.Present::name)
                .containsExactly("b");
        assertThat(presences().others(review, second, START))
                .extracting(Presences.Present::person)
                .containsExactly(first);
        assertThat(presences().others(review, second, START.plusSeconds(1))).isEmpty();
        presences().seen(review, new Presences.Present(first, "a", START.plusSeconds(60)));
        assertThat(presences().others(review, second, START.plusSeconds(1)))
                .containsExactly(new Presences.Present(first, "a", START.plusSeconds(60)));
        assertThat(presences().others(review(), second, START)).isEmpty();
    }
}
