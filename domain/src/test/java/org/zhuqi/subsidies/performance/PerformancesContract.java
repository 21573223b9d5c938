package org.zhuqi.subsidies.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;

/** What every keeper of performances keeps to. */
public abstract class PerformancesContract {
    protected final EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());
    protected final ApplicationId application = new ApplicationId(UUID.randomUUID());

    protected abstract Performances performances();

    protected Performance open() {
        Performance open = PerformanceFixture.open(application, enterprise);
        performances().add(open, PerformanceFixture.step(open));
        return open;
    }

    @Test
    void aPerformanceIsKeptWithItsFiguresAndEveryStep() {
        Performance open = open();
        assertThat(performances().find(application)).contains(open);
        Performance reported = PerformanceFixture.reported(open);
        performances().save(reported, PerformanceFixture.step(reported));
        Performance mended = reported.withVersion(1).judge(Performance.State.RECTIFY, "就业人数证明不全");
        performances().save(mended, PerformanceFixture.step(mended));
        assertThat(performances().find(application)).contains(mended.withVersion(2));
        assertThat(performances().steps(application))
                .extracting(Performance.Step::state, Performance.Step::text)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Performance.State.OPEN, null),
                        org.assertj.core.api.Assertions.tuple(Performance.State.REPORTED, "各项指标均已完成"),
                        org.assertj.core.api.Assertions.tuple(Performance.State.RECTIFY, "就业人数证明不全"));
        refused(() -> performances().save(mended, PerformanceFixture.step(mended)), SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void targetsAreSetOncePerAward() {
        Performance open = open();
        refused(() -> performances().add(open, PerformanceFixture.step(open)), SubsidiesError.TARGETS_SET);
        assertThat(performances().find(new ApplicationId(UUID.randomUUID()))).isEmpty();
    }

    private static void refused(ThrowingCallable call, ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
