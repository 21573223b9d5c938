package org.zhuqi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every keeper of confirmations must do. */
public abstract class SignOffsContract {
    private static final UserId CLERK = new UserId(new UUID(7, 4));
    private static final UserId BOSS = new UserId(new UUID(7, 5));
    private static final Instant AT = Instant.parse("2024-08-27T02:00:00.123Z");

    protected abstract SignOffs signOffs();

    /** An application that is there. */
    protected abstract ApplicationId application();

    @Test
    void the_latest_word_is_kept() {
        ApplicationId application = application();
        assertThat(signOffs().find(application)).isEmpty();
        SignOff first = SignOff.asked(application, "a".repeat(64), CLERK, "经办人", AT);
        SignOff next = SignOff.refused(application, "a".repeat(64), BOSS, "负责人", AT, CLERK, "金额不对");
        SignOff last = SignOff.given(application, "b".repeat(64), BOSS, "负责人", AT, null);
        signOffs().save(first);
        assertThat(signOffs().find(application)).contains(first);
        signOffs().save(next);
        assertThat(signOffs().find(application)).contains(next);
        signOffs().save(last);
        assertThat(signOffs().find(application)).contains(last);
    }
}
