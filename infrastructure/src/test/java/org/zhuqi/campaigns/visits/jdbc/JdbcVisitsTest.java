package org.zhuqi.campaigns.visits.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.CampaignPlace;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.Visits;
import org.zhuqi.campaigns.visits.VisitsContract;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcVisitsTest extends VisitsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String YANJI = "222401";
    private static final LocalDate MAY = LocalDate.of(2024, 5, 10);
    private static final VisitFrequency MONTHLY = new VisitFrequency(1, 3, 5);

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final JdbcVisits visits = new JdbcVisits(jdbc);
    private final JdbcVisitQueries queries = new JdbcVisitQueries(jdbc);
    private CampaignPlace place = new CampaignPlace(jdbc);
    private int enterprises;

    @BeforeEach
    void start() {
        place = new CampaignPlace(jdbc);
    }

    @Override
    protected Visits visits() {
        return visits;
    }

    @Override
    protected EnterpriseId enterprise() {
        return place.enterprise(++enterprises, YANJI, "C1373", true);
    }

    @Override
    protected UserId visitor() {
        return place.officer(YANJI);
    }

    @Test
    void a_visit_is_due_a_month_after_the_last_or_after_the_assignment_began() {
        UserId officer = place.officer(YANJI);
        EnterpriseId never = place.enterprise(1, YANJI, "C1373", true);
        EnterpriseId once = place.enterprise(2, YANJI, "C1373", true);
        place.assigned(never, YANJI, officer, MAY);
        place.assigned(once, YANJI, officer, MAY);
        place.visited(once, YANJI, officer, MAY.plusDays(10));
        List<VisitQueries.Due> due = due(MAY.plusMonths(1), MAY.plusMonths(2));
        assertThat(due)
                .extracting(VisitQueries.Due::enterprise, VisitQueries.Due::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(never, MAY.plusMonths(1)),
                        org.assertj.core.groups.Tuple.tuple(
                                once, MAY.plusDays(10).plusMonths(1)));
        assertThat(queries.countOverdue(read(), null, MONTHLY, MAY.plusMonths(1)))
                .isZero();
        assertThat(queries.countOverdue(read(), null, MONTHLY, MAY.plusMonths(1).plusDays(1)))
                .isEqualTo(1);
        // As of a day before it was made, the visit was not there.
        assertThat(due(MAY.plusDays(9), MAY.plusMonths(2)))
                .extracting(VisitQueries.Due::due)
                .containsOnly(MAY.plusMonths(1));
    }

    @Test
    void the_due_records_are_as_many_as_the_overdue_figure_says() {
        UserId officer = place.officer(YANJI);
        for (int i = 1; i <= 5; i++) {
            place.assigned(place.enterprise(i, YANJI, "C1373", true), YANJI, officer, MAY);
        }
        LocalDate late = MAY.plusMonths(2);
        assertThat(due(late, late.minusDays(1))).hasSize(5).doesNotHaveDuplicates();
        assertThat(queries.countOverdue(read(), null, MONTHLY, late)).isEqualTo(5);
        assertThat(queries.ownDue(person(officer), MONTHLY, late, late)).hasSize(5);
        assertThat(queries.ownDue(person(place.officer(YANJI)), MONTHLY, late, late))
                .isEmpty();
    }

    @Test
    void visits_are_counted_by_day_unit_and_reach() {
        UserId officer = place.officer(YANJI);
        EnterpriseId enterprise = place.enterprise(1, YANJI, "C1373", true);
        for (int i = 0; i < 3; i++) {
            place.visited(enterprise, YANJI, officer, MAY.plusDays(i));
        }
        assertThat(queries.countMade(read(), null, null, MAY.plusDays(1))).isEqualTo(2);
        assertThat(queries.countMade(read(), null, MAY.plusDays(2), MAY.plusDays(9)))
                .isEqualTo(1);
        assertThat(queries.countMade(read(), new ReportingUnitId("222404"), null, MAY.plusDays(9)))
                .isZero();
        Scope elsewhere = new Actor(officer, "", Role.UNIT_OFFICER, new ReportingUnitId("222404"), Set.of(), null, "")
                .scopeFor(VisitsRight.READ);
        assertThat(queries.countMade(elsewhere, null, null, MAY.plusDays(9))).isZero();
        Page<VisitQueries.View> first = queries.made(read(), null, null, MAY.plusDays(9), PageRequest.first(2));
        assertThat(first.items()).extracting(VisitQueries.View::day).containsExactly(MAY.plusDays(2), MAY.plusDays(1));
        assertThat(queries.made(read(), null, null, MAY.plusDays(9), new PageRequest(first.next(), 2, null))
                        .items())
                .extracting(VisitQueries.View::day)
                .containsExactly(MAY);
        assertThat(queries.find(elsewhere, first.items().getFirst().id())).isEmpty();
        assertThat(queries.find(read(), first.items().getFirst().id())).isPresent();
    }

    /** In pages of two, to see that none is lost between them. */
    private List<VisitQueries.Due> due(LocalDate asOf, LocalDate until) {
        List<VisitQueries.Due> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<VisitQueries.Due> page = queries.due(
                    read(),
                    new VisitQueries.DueFilter(null, null, until),
                    MONTHLY,
                    asOf,
                    new PageRequest(after, 2, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static Scope read() {
        return Actor.system().scopeFor(VisitsRight.READ);
    }

    private static Scope person(UserId officer) {
        return new Actor(officer, "", Role.UNIT_OFFICER, new ReportingUnitId(YANJI), Set.of(), null, "")
                .scopeFor(VisitsRight.RECORD);
    }
}
