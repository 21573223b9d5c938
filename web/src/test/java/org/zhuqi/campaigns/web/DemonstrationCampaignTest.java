package org.zhuqi.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Whenever the program is first started, its demonstration is in the middle of its work and not years behind it. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {"zhuqi.demonstration=true", "zhuqi.data-directory=target/demonstration-eligibility-data"})
@ContextConfiguration(initializers = FreshDatabase.class)
class DemonstrationCampaignTest {
    private static final String OPEN = "demand where state not in ('MERGED', 'REFUSED', 'CLOSED')";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void whatIsOpenIsRecentAndNothingOfItIsOverdue() {
        assertThat(count("select count(*) from " + OPEN)).isGreaterThan(15);
        assertThat(titles("raised_at < :day", today().minusDays(40))).isEmpty();
        assertThat(titles("due < :day", today())).isEmpty();
        assertThat(count("select count(*) from demand_event where on_day >= :day", today()))
                .as("told of the day itself or of one to come")
                .isZero();
    }

    @Test
    void whatIsOverHasItsHistoryWithRatingsAndCards() {
        assertThat(count(
                        "select count(*) from demand where state = 'CLOSED' and raised_at < :day",
                        today().minusDays(40)))
                .isGreaterThan(15);
        assertThat(count("select count(*) from demand_card")).isPositive();
    }

    @Test
    void theCampaignIsRunningAndMostEnterprisesWereVisitedLately() {
        assertThat(count("select count(*) from campaign where from_day <= :day and to_day > :day", today()))
                .isEqualTo(1);
        int assigned = count("select count(*) from assignment where outside_day is null");
        int visited = count("select count(distinct enterprise_id) from visit where day > :day", today().minusMonths(2));
        assertThat(visited).isBetween(assigned / 2, assigned - 1);
        assertThat(count("select count(*) from visit where day > :day", today()))
                .isZero();
    }

    private List<String> titles(String condition, LocalDate day) {
        return jdbc.sql("select title from " + OPEN + " and " + condition)
                .param("day", day)
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int count(String sql, LocalDate day) {
        return jdbc.sql(sql).param("day", day).query(Integer.class).single();
    }
}
