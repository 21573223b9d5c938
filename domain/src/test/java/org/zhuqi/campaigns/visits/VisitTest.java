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
import org.zhuqi.shared.UserId;

class VisitTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);
    private final Visit.Errand errand = new Visit.Errand(
            new EnterpriseId(UUID.randomUUID()),
            new ReportingUnitId("222401"),
            new UserId(UUID.randomUUID()),
            VisitorRole.OFFICER);
    private final Visit planned =
            Visit.planned(new VisitId(UUID.randomUUID()), UUID.randomUUID(), errand, TODAY.plusDays(1), TODAY);

    @Test
    void a_visit_is_planned_ahead_and_recorded_afterwards() {
        refused(
                VisitsError.PLANNED_IN_THE_PAST,
                () -> Visit.planned(
                        new VisitId(UUID.randomUUID()), UUID.randomUUID(), errand, TODAY.minusDays(1), TODAY));
        refused(
                VisitsError.DAY_TO_COME,
                () -> planned.carriedOut(UUID.randomUUID(), TODAY.plusDays(1), account("x"), TODAY));
    }

    @Test
    void what_was_made_or_cancelled_stays_so() {
        Visit made = planned.carriedOut(UUID.randomUUID(), TODAY, account("x"), TODAY);
        refused(VisitsError.STATUS_NOT_ALLOWED, made::cancelled);
        refused(
                VisitsError.STATUS_NOT_ALLOWED,
                () -> planned.cancelled().carriedOut(UUID.randomUUID(), TODAY, account("x"), TODAY));
    }

    @Test
    void an_account_says_something() {
        refused(VisitsError.SAYS_NOTHING, () -> account(" "));
    }

    @Test
    void the_next_is_due_on_the_corresponding_day_or_the_last_of_the_month() {
        VisitFrequency frequency = new VisitFrequency(1, 3, 5);
        assertThat(frequency.due(VisitorRole.OFFICER, LocalDate.of(2024, 1, 31)))
                .isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(frequency.due(VisitorRole.LEADER, LocalDate.of(2024, 1, 31))).isEqualTo(LocalDate.of(2024, 4, 30));
    }

    private static Visit.Account account(String words) {
        return new Visit.Account("", "", Set.of(), null, words, null, Instant.parse("2024-08-26T02:00:00Z"));
    }

    private static void refused(VisitsError key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
