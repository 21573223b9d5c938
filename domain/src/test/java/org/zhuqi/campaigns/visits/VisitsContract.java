package org.zhuqi.campaigns.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link Visits} does. */
public abstract class VisitsContract {
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);

    protected abstract Visits visits();

    /** An enterprise of 222401 that is there. */
    protected abstract EnterpriseId enterprise();

    /** An account that is there. */
    protected abstract UserId visitor();

    @Test
    void a_visit_comes_back_as_it_was_planned_and_as_it_was_made() {
        Visit planned = Visit.planned(new VisitId(UUID.randomUUID()), UUID.randomUUID(), errand(), TODAY, TODAY);
        assertThat(visits().add(planned)).isTrue();
        assertThat(visits().find(planned.id())).contains(planned);
        UUID key = UUID.randomUUID();
        Visit made = planned.carriedOut(key, TODAY, account(), TODAY);
        visits().save(made);
        Visit kept = visits().find(planned.id()).orElseThrow();
        assertThat(kept.account()).isEqualTo(made.account());
        assertThat(kept.status()).isEqualTo(VisitStatus.MADE);
        assertThat(visits().findByKey(key)).contains(kept);
    }

    @Test
    void what_is_sent_twice_is_there_once() {
        UUID key = UUID.randomUUID();
        Visit.Errand errand = errand();
        Visit once = Visit.made(new VisitId(UUID.randomUUID()), key, errand, TODAY, account(), TODAY);
        Visit again = Visit.made(new VisitId(UUID.randomUUID()), key, errand, TODAY, account(), TODAY);
        assertThat(visits().add(once)).isTrue();
        assertThat(visits().add(again)).isFalse();
        assertThat(visits().findByKey(key)).contains(once);
        assertThat(visits().find(again.id())).isEmpty();
    }

    @Test
    void the_slower_of_two_who_save_is_told() {
        Visit planned = Visit.planned(new VisitId(UUID.randomUUID()), UUID.randomUUID(), errand(), TODAY, TODAY);
        visits().add(planned);
        visits().save(planned.cancelled());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> visits().save(planned.cancelled()))
                .matches(e -> e.is(SharedError.CHANGED_MEANWHILE));
    }

    private Visit.Errand errand() {
        return new Visit.Errand(enterprise(), new ReportingUnitId("222401"), visitor(), VisitorRole.OFFICER);
    }

    private static Visit.Account account() {
        return new Visit.Account(
                "一号车间",
                "总经理",
                Set.of(Topic.PRODUCTION, Topic.POLICY),
                ProductionState.NORMAL,
                "订单饱满。",
                "下月回访",
                Instant.parse("2024-08-26T02:00:00Z"));
    }
}
