package org.zhuqi.subsidies.performance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.PerformanceFixture;
import org.zhuqi.subsidies.performance.Performances;
import org.zhuqi.subsidies.performance.PerformancesContract;
import org.zhuqi.subsidies.performance.usecase.PerformanceQueries;
import tools.jackson.databind.json.JsonMapper;

class JdbcPerformancesTest extends PerformancesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcPerformances performances =
            new JdbcPerformances(DATABASE.jdbc(), JsonMapper.builder().build());

    @Override
    protected Performances performances() {
        return performances;
    }

    @Test
    void performancesAreListedByTheirDayWithinReach() {
        var own = ReviewFixture.person(60, "clerk", Role.ENTERPRISE_ADMIN, null, enterprise)
                .scopeFor(SubsidiesRight.READ);
        var other = ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ);
        Performance late = open();
        Performance soon = PerformanceFixture.open(new ApplicationId(UUID.randomUUID()), enterprise)
                .withDue(LocalDate.of(2025, 1, 2));
        performances.add(soon, PerformanceFixture.step(soon));
        Performance reported = PerformanceFixture.open(new ApplicationId(UUID.randomUUID()), enterprise);
        performances.add(reported, PerformanceFixture.step(reported));
        performances.save(PerformanceFixture.reported(reported), PerformanceFixture.step(reported));
        List<Performance> walked = new ArrayList<>();
        String after = null;
        do {
            Page<Performance> page =
                    performances.list(own, PerformanceQueries.Filter.AWAITED, new PageRequest(after, 1, null));
            walked.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(walked).containsExactly(soon, late);
        assertThat(performances
                        .list(own, PerformanceQueries.Filter.awaitedBy(LocalDate.of(2025, 1, 2)), PageRequest.first(5))
                        .items())
                .containsExactly(soon);
        assertThat(performances
                        .list(own, PerformanceQueries.Filter.in(Performance.State.REPORTED), PageRequest.first(5))
                        .items())
                .extracting(Performance::evaluation)
                .containsExactly("各项指标均已完成");
        var all = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ);
        assertThat(performances
                        .list(all, PerformanceQueries.Filter.awaitedOf(enterprise), PageRequest.first(5))
                        .items())
                .containsExactly(soon, late);
        assertThat(performances.find(own, application)).contains(late);
        assertThat(performances.steps(own, application)).hasSize(1);
        assertThat(performances.find(other, application)).isEmpty();
        assertThat(performances.steps(other, application)).isEmpty();
    }

    @Test
    void stepsAreNeverChanged() {
        open();
        assertThatThrownBy(() ->
                        DATABASE.jdbc().sql("delete from performance_step").update())
                .rootCause()
                .hasMessageContaining("never changed");
    }
}
