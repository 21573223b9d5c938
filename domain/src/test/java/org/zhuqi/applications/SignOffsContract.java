package org.zhuqi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every keeper of confirmations must do. */
public abstract class SignOffsContract {
    protected abstract SignOffs signOffs();

    /** An application that is there. */
    protected abstract ApplicationId application();

    @Test
    void theLatestConfirmationIsKept() {
        ApplicationId application = application();
        assertThat(signOffs().find(application)).isEmpty();
        SignOff first = signOff(application, "a");
        SignOff next = signOff(application, "b");
        signOffs().save(first);
        assertThat(signOffs().find(application)).contains(first);
        signOffs().save(next);
        assertThat(signOffs().find(application)).contains(next);
    }

    private static SignOff signOff(ApplicationId application, String mark) {
        return new SignOff(
                application,
                mark.repeat(64),
                new UserId(UUID.randomUUID()),
                "负责人",
                Instant.parse("2024-08-27T02:00:00.123Z"));
    }
}
