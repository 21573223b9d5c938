package org.zhuqi.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Span;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
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

    @Autowired
    private List<Measure> measures;

    @Autowired
    private UnitDirectory units;

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

    /** The campaign of the source stays what it was: its name, its days, the Brand Day in it, its demands; nobody is at it. */
    @Test
    void theCampaignOf2024IsThereAsItWasAndOver() {
        String past = "(select id from campaign where name_zh = '2024年全州工业企业服务年活动' and status = 'CLOSED'"
                + " and from_day = date '2024-05-01' and to_day = date '2024-12-31')";
        assertThat(count("select count(*) from activity where title_zh like '2024年中国品牌日%' and campaign_id = " + past))
                .isEqualTo(1);
        assertThat(count("select count(*) from demand where campaign_id = " + past))
                .isGreaterThan(3);
        assertThat(count("select count(*) from visit where day between date '2024-05-01' and date '2024-12-31'"))
                .isGreaterThan(1_000);
        assertThat(count("select count(*) from assignment where outside_day = date '2025-01-01'"))
                .isGreaterThan(200);
        assertThat(count(
                        "select count(*) from campaign_report r join campaign_report_publication p on p.report_id = r.id"
                                + " where r.campaign_id = " + past))
                .isEqualTo(1);
        assertThat(count("select count(*) from " + OPEN + " and campaign_id = " + past))
                .isZero();
        assertThat(count("select count(*) from " + OPEN + " and campaign_id is not null"))
                .as("what is in hand counts for the campaign that runs")
                .isGreaterThan(15);
        assertThat(count("select count(*) from activity_follow_up where done_on is null and due < :day", today()))
                .as("nobody is waited for since years")
                .isZero();
    }

    /** What is set side by side by units is what each of them is answered alone. */
    @Test
    void everyFigureOfAllUnitsIsThatOfEachUnit() {
        List<String> keys =
                units.responsible().stream().map(unit -> unit.id().value()).toList();
        int counted = 0;
        for (Measure measure : measures) {
            MeasureFamily family = measure.family().orElse(null);
            if (family == null) {
                continue;
            }
            for (LocalDate from : new LocalDate[] {null, today().minusDays(60)}) {
                boolean spans =
                        measure.parameters().stream().anyMatch(p -> p.name().equals(Span.FROM));
                if (from == null || spans) {
                    MeasureQuery all = query(measure, null, from);
                    Map<String, Map<String, MeasureValue>> rows = family.values(all, MeasureFamily.UNIT, keys);
                    for (String key : keys) {
                        MeasureValue alone = measure.value(query(measure, new ReportingUnitId(key), from));
                        assertThat(Objects.requireNonNull(rows.get(key)).get(measure.id()))
                                .as("%s of %s from %s", measure.id(), key, from)
                                .isEqualTo(alone);
                        counted += alone.value() == null ? 0 : alone.value().signum();
                    }
                }
            }
        }
        assertThat(counted).as("figures that are more than nothing").isGreaterThan(keys.size() * 5);
    }

    private MeasureQuery query(Measure measure, @Nullable ReportingUnitId unit, @Nullable LocalDate from) {
        return new MeasureQuery(
                Actor.system().scopeFor(measure.right()),
                today(),
                unit,
                from == null ? Map.of() : Map.of(Span.FROM, from.toString()));
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
