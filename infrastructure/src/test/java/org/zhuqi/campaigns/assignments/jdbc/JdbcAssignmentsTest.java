package org.zhuqi.campaigns.assignments.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.campaigns.CampaignPlace;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.Assignments;
import org.zhuqi.campaigns.assignments.AssignmentsContract;
import org.zhuqi.campaigns.assignments.AssignmentsError;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcAssignmentsTest extends AssignmentsContract {
    private static final DataSource DATABASE = TestDatabase.fresh().dataSource();
    private static final String YANJI = "222401";
    private static final String HUNCHUN = "222404";
    private static final LocalDate MAY = LocalDate.of(2024, 5, 10);

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final JdbcAssignments assignments = new JdbcAssignments(jdbc, new NamedParameterJdbcTemplate(DATABASE));
    private final JdbcAssignmentQueries queries = new JdbcAssignmentQueries(jdbc);
    private CampaignPlace place = new CampaignPlace(jdbc);
    private int enterprises;

    @BeforeEach
    void start() {
        place = new CampaignPlace(jdbc);
    }

    @Override
    protected Assignments assignments() {
        return assignments;
    }

    @Override
    protected EnterpriseId enterprise() {
        return place.enterprise(++enterprises, YANJI, "C1373", true);
    }

    @Override
    protected UserId officer() {
        return place.officer(YANJI);
    }

    /** The same enterprises in different orders: one list is taken whole, the others are told, nobody is killed. */
    @Test
    void of_many_lists_at_once_one_is_taken() throws Exception {
        List<EnterpriseId> some =
                IntStream.range(0, 20).mapToObj(i -> enterprise()).toList();
        List<Callable<Boolean>> lists = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> {
                    List<EnterpriseId> order = new ArrayList<>(some);
                    Collections.rotate(order, i * 5);
                    List<Assignment> list =
                            order.stream().map(one -> begun(one, MAY)).toList();
                    return () -> taken(list);
                })
                .toList();
        int taken = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(lists.size())) {
            for (Future<Boolean> each : many.invokeAll(lists)) {
                taken += each.get() ? 1 : 0;
            }
        }
        assertThat(taken).isOne();
        assertThat(assignments.ofAll(some)).hasSameSizeAs(some);
    }

    private boolean taken(List<Assignment> list) {
        try {
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE))
                    .executeWithoutResult(status -> assignments.addAll(list));
            return true;
        } catch (RefusedException e) {
            assertThat(e.is(AssignmentsError.HAS_AN_OFFICER)).as(e.getMessage()).isTrue();
            return false;
        }
    }

    @Test
    void who_has_nobody_is_a_gap_and_who_is_covered_is_counted_as_of_the_day() {
        UserId officer = place.officer(YANJI);
        EnterpriseId covered = place.enterprise(1, YANJI, "C1373", true);
        EnterpriseId gap = place.enterprise(2, YANJI, "C2740", true);
        place.enterprise(3, YANJI, "C1373", false);
        EnterpriseId far = place.enterprise(4, HUNCHUN, "C1373", true);
        place.assigned(covered, YANJI, officer, MAY);
        Scope all = actor(Role.PREFECTURE_OFFICER, "222400").scopeFor(AssignmentsRight.WORK);
        assertThat(queries.gaps(all, null, MAY, PageRequest.first(10)).items())
                .extracting(AssignmentQueries.Gap::enterprise)
                .containsExactly(gap, far);
        assertThat(queries.gaps(all, null, MAY.minusDays(1), PageRequest.first(10))
                        .total())
                .isEqualTo(3);
        Scope read = actor(Role.PREFECTURE_OFFICER, "222400").scopeFor(AssignmentsRight.READ);
        assertThat(queries.countCovered(read, null, MAY)).isEqualTo(1);
        assertThat(queries.countCovered(read, null, MAY.minusDays(1))).isZero();
        assertThat(queries.countCovered(read, new ReportingUnitId(HUNCHUN), MAY))
                .isZero();
        assertThat(queries.covered(read, null, MAY, PageRequest.first(10)).items())
                .extracting(AssignmentQueries.Covered::enterprise, AssignmentQueries.Covered::since)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(covered, MAY));
    }

    @Test
    void an_officer_of_a_county_sees_its_own_and_nothing_of_another() {
        UserId there = place.officer(HUNCHUN);
        place.assigned(place.enterprise(1, HUNCHUN, "C1373", true), HUNCHUN, there, MAY);
        Scope yanji = actor(Role.UNIT_OFFICER, YANJI).scopeFor(AssignmentsRight.WORK);
        assertThat(queries.list(yanji, AssignmentQueries.Filter.CURRENT, MAY, PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(queries.coverage(yanji, MAY, 20))
                .extracting(AssignmentQueries.Coverage::unit)
                .containsExactly(new ReportingUnitId(YANJI));
        Scope hunchun = actor(Role.UNIT_OFFICER, HUNCHUN).scopeFor(AssignmentsRight.WORK);
        assertThat(queries.list(hunchun, AssignmentQueries.Filter.CURRENT, MAY, PageRequest.first(10))
                        .items())
                .extracting(line -> line.officerName().zh())
                .containsExactly("专员1");
    }

    @Test
    void loads_know_industries_and_whoever_has_more_than_the_limit_is_overloaded() {
        UserId busy = place.officer(YANJI);
        UserId idle = place.officer(YANJI);
        for (int i = 1; i <= 3; i++) {
            place.assigned(place.enterprise(i, YANJI, i == 3 ? "C2740" : "C1373", true), YANJI, busy, MAY);
        }
        Scope all = actor(Role.PREFECTURE_OFFICER, "222400").scopeFor(AssignmentsRight.WORK);
        List<AssignmentQueries.Load> loads = queries.loads(all, new ReportingUnitId(YANJI), MAY);
        assertThat(loads)
                .extracting(AssignmentQueries.Load::officer, AssignmentQueries.Load::enterprises)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(busy, 3), org.assertj.core.groups.Tuple.tuple(idle, 0));
        assertThat(loads.getFirst().industries()).isEqualTo(Map.of("C13", 2, "C27", 1));
        assertThat(queries.coverage(all, MAY, 2))
                .contains(new AssignmentQueries.Coverage(new ReportingUnitId(YANJI), 3, 3, 0, 2, 1));
        assertThat(queries.coverage(all, MAY, 3))
                .contains(new AssignmentQueries.Coverage(new ReportingUnitId(YANJI), 3, 3, 0, 2, 0));
    }

    @Test
    void an_enterprise_that_moved_is_a_gap_of_its_unit_as_long_as_an_officer_of_the_former_one_has_it() {
        UserId officer = place.officer(HUNCHUN);
        EnterpriseId moved = place.enterprise(1, YANJI, "C1373", true);
        EnterpriseId nobody = place.enterprise(2, YANJI, "C2740", true);
        place.assigned(moved, HUNCHUN, officer, MAY);
        Scope yanji = actor(Role.UNIT_OFFICER, YANJI).scopeFor(AssignmentsRight.WORK);
        assertThat(queries.gaps(yanji, null, MAY, PageRequest.first(10)).items())
                .extracting(AssignmentQueries.Gap::enterprise, AssignmentQueries.Gap::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(moved, AssignmentQueries.GapKind.UNIT_DIFFERS),
                        org.assertj.core.groups.Tuple.tuple(nobody, AssignmentQueries.GapKind.NO_OFFICER));
        assertThat(queries.gaps(yanji, null, MAY, PageRequest.first(1)).total()).isEqualTo(2);
        AssignmentQueries.Gap gap =
                queries.gaps(yanji, null, MAY, PageRequest.first(1)).items().getFirst();
        assertThat(gap.held()).satisfies(held -> {
            assertThat(held.unit()).isEqualTo(new ReportingUnitId(HUNCHUN));
            assertThat(held.officer()).isEqualTo(officer);
        });
        assertThat(queries.coverage(yanji, MAY, 20))
                .containsExactly(new AssignmentQueries.Coverage(new ReportingUnitId(YANJI), 2, 1, 1, 0, 0));
        Scope hunchun = actor(Role.UNIT_OFFICER, HUNCHUN).scopeFor(AssignmentsRight.WORK);
        assertThat(queries.gaps(hunchun, null, MAY, PageRequest.first(10)).items())
                .isEmpty();
        assertThat(queries.list(hunchun, AssignmentQueries.Filter.CURRENT, MAY, PageRequest.first(10))
                        .items())
                .singleElement()
                .matches(AssignmentQueries.Line::unitDiffers);
        assertThat(queries.history(actor(Role.UNIT_OFFICER, YANJI).scopeFor(AssignmentsRight.READ), moved))
                .as("who has it now reads who had it")
                .hasSize(1);
        assertThat(queries.history(actor(Role.UNIT_OFFICER, "222402").scopeFor(AssignmentsRight.READ), moved))
                .isEmpty();
    }

    @Test
    void a_scope_of_another_right_serves_for_nothing() {
        Scope read = actor(Role.PREFECTURE_OFFICER, "222400").scopeFor(AssignmentsRight.READ);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> queries.gaps(read, null, MAY, PageRequest.first(1)));
    }

    private static Actor actor(Role role, String unit) {
        return new Actor(new UserId(new UUID(9, 9)), "", role, new ReportingUnitId(unit), Set.of(), null, "");
    }
}
