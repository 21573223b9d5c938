package org.zhuqi.subsidies.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.subsidies.SubsidiesError;

class PerformanceTest {
    private final Performance open =
            PerformanceFixture.open(new ApplicationId(new UUID(60, 2)), new EnterpriseId(new UUID(60, 3)));

    @Test
    void whatIsMendedIsReportedAgainByTheSameDay() {
        Performance reported = PerformanceFixture.reported(open);
        Performance mending = reported.judge(Performance.State.RECTIFY, "就业人数证明不全");
        assertThat(mending.due()).isEqualTo(open.due());
        assertThat(mending.overdue(LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(mending.overdue(LocalDate.of(2026, 4, 1))).isTrue();
        Performance accepted = PerformanceFixture.reported(mending).judge(Performance.State.ACCEPTED, "同意验收");
        assertThat(accepted.overdue(LocalDate.of(2026, 4, 1))).isFalse();
        assertThatThrownBy(() -> PerformanceFixture.reported(accepted))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.errorKey()).isEqualTo(SubsidiesError.PERFORMANCE_CLOSED));
    }

    @Test
    void nothingIsAcceptedThatWasNotReportedButItMayFail() {
        assertThatThrownBy(() -> open.judge(Performance.State.ACCEPTED, "同意")).isInstanceOf(RefusedException.class);
        assertThat(open.judge(Performance.State.FAILED, "逾期未报").state()).isEqualTo(Performance.State.FAILED);
    }

    @Test
    void aTargetIsReachedFromItsFigureOn() {
        Target target = open.targets().getFirst();
        assertThat(target.reached()).isNull();
        assertThat(target.withActual(new BigDecimal("4999.99")).reached()).isFalse();
        assertThat(target.withActual(new BigDecimal("5000.00")).reached()).isTrue();
    }

    @Test
    void aLateReportIsRemindedOfOnItsDaysAndWhatWasMissedIsMadeUpFor() {
        PerformanceRules rules = new PerformanceRules(90, List.of(30, 1, 10));
        assertThat(rules.reminder(0)).isEmpty();
        assertThat(rules.reminder(1)).isEqualTo(OptionalInt.of(1));
        assertThat(rules.reminder(9)).isEqualTo(OptionalInt.of(1));
        assertThat(rules.reminder(12)).isEqualTo(OptionalInt.of(10));
        assertThat(rules.reminder(400)).isEqualTo(OptionalInt.of(30));
    }
}
