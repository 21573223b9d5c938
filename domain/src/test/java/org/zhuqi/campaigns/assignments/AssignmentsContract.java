package org.zhuqi.campaigns.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link Assignments} does. */
public abstract class AssignmentsContract {
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final ReportingUnitId UNIT = new ReportingUnitId("222401");

    protected abstract Assignments assignments();

    /** An enterprise of 222401 that is there. */
    protected abstract EnterpriseId enterprise();

    /** An account that is there. */
    protected abstract UserId officer();

    @Test
    void an_assignment_comes_back_as_it_began_and_as_it_ended() {
        UserId successor = officer();
        Assignment begun = begun(enterprise(), MAY);
        assignments().add(begun);
        assertThat(assignments().find(begun.id())).contains(begun);
        assertThat(assignments().heldBy(begun.carers().officer())).containsExactly(begun);
        Assignment ended = begun.ended(ending(MAY.plusDays(30), successor));
        assignments().save(ended);
        Assignment kept = assignments().find(begun.id()).orElseThrow();
        assertThat(kept.ending()).isEqualTo(ended.ending());
        assertThat(assignments().heldBy(begun.carers().officer())).isEmpty();
        assertThat(assignments().on(begun.enterprise(), MAY.plusDays(29))).contains(kept);
        assertThat(assignments().on(begun.enterprise(), MAY.plusDays(30))).isEmpty();
    }

    @Test
    void an_enterprise_has_one_officer_at_a_time_and_the_next_from_the_day_after() {
        EnterpriseId enterprise = enterprise();
        Assignment first = begun(enterprise, MAY);
        assignments().add(first);
        refused(AssignmentsError.HAS_AN_OFFICER, () -> assignments().add(begun(enterprise, MAY.plusDays(100))));
        assignments().save(first.ended(ending(MAY.plusDays(30), null)));
        refused(AssignmentsError.HAS_AN_OFFICER, () -> assignments().add(begun(enterprise, MAY.plusDays(29))));
        assignments().add(begun(enterprise, MAY.plusDays(30)));
        assertThat(assignments().of(enterprise)).extracting(Assignment::from).containsExactly(MAY, MAY.plusDays(30));
    }

    @Test
    void of_many_all_are_added_or_none() {
        EnterpriseId free = enterprise();
        EnterpriseId taken = enterprise();
        assignments().add(begun(taken, MAY));
        refused(
                AssignmentsError.HAS_AN_OFFICER,
                () -> assignments().addAll(List.of(begun(free, MAY), begun(taken, MAY))));
        assertThat(assignments().of(free)).isEmpty();
    }

    @Test
    void the_slower_of_two_who_end_it_is_told() {
        Assignment begun = begun(enterprise(), MAY);
        assignments().add(begun);
        Assignment ended = begun.ended(ending(MAY.plusDays(1), null));
        assignments().save(ended);
        refused(SharedError.CHANGED_MEANWHILE, () -> assignments().save(ended));
    }

    protected Assignment begun(EnterpriseId enterprise, LocalDate from) {
        return Assignment.begun(
                new AssignmentId(UUID.randomUUID()),
                enterprise,
                UNIT,
                new Assignment.Carers(officer(), officer(), "中小企业科"),
                from);
    }

    private Assignment.Ending ending(LocalDate firstDayOutside, @Nullable UserId successor) {
        return new Assignment.Ending(
                firstDayOutside,
                "岗位调整",
                List.of("用工缺口未解决", "贷款续贷"),
                successor,
                UserId.SYSTEM,
                Instant.parse("2024-05-20T02:00:00Z"));
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
