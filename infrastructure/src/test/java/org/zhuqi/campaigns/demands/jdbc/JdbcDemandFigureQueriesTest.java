package org.zhuqi.campaigns.demands.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.campaigns.demands.DemandFixture.YANJI;
import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries.Asked;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries.Dimension;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries.Totals;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcDemandFigureQueriesTest {
    private static final Scope ALL = office().scopeFor(DemandsRight.READ);
    private final DataSource dataSource = TestDatabase.fresh().dataSource();
    private final DemandFigureQueries queries = DemandDatabase.figures(dataSource);

    @BeforeAll
    void fill() {
        DemandYear year = new DemandYear(dataSource);
        year.room.clock.at("2024-11-05T09:00");
        DemandId withdrawn = year.room.dispatched(clerk(), "厂区停电");
        year.room.clock.at("2024-11-06T09:00");
        year.room.withdraw.withdraw(clerk(), withdrawn, "已恢复供电");
    }

    /** Taken up until it was taken back; then it counts as raised and for no rate. */
    @Test
    void whatWasWithdrawnIsRaisedAndNothingElse() {
        assertThat(totals("2024-11-05", "2024-11-05", null)).isEqualTo(new Totals(1, 1, 0, 0, 1, 0, 0, 0, 0, 0));
        assertThat(totals("2024-11-05", "2024-11-06", null)).isEqualTo(new Totals(1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    /** Facts §8.5: closing rate = closed / (accepted − (open and not yet due)). */
    @Test
    void figuresAreThoseOfTheDayAskedFor() {
        assertThat(totals(null, "2024-10-30", null)).isEqualTo(new Totals(8, 6, 4, 4, 0, 3, 4, 2, 21, 7));
        assertThat(totals(null, "2024-10-18", null)).isEqualTo(new Totals(8, 6, 3, 3, 3, 3, 3, 2, 6, 0));
        assertThat(totals(null, "2024-10-07", null)).isEqualTo(Totals.NONE);
        assertThat(totals(null, "2024-10-30", DemandFixture.TUMEN)).isEqualTo(Totals.NONE);
        assertThat(totals(null, "2024-10-30", YANJI).closed()).isEqualTo(4);
    }

    /** Raised and taken up on the 8th, three answered on the 10th, one on the 28th; cards from the 22nd on. */
    @Test
    void inATimeOnlyWhatHasItsDayInItCounts() {
        assertThat(totals("2024-10-09", "2024-10-30", null)).isEqualTo(new Totals(0, 0, 4, 0, 0, 3, 4, 2, 21, 7));
        assertThat(totals("2024-10-28", "2024-10-30", null).closed()).isEqualTo(1);
        assertThat(totals("2024-10-08", "2024-10-30", null)).isEqualTo(totals(null, "2024-10-30", null));
        assertThat(totals("2024-10-29", "2024-10-29", null).closed()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void sideBySideAndOneByOneAreTheSame(Dimension dimension) {
        for (String since : new String[] {null, "2024-10-09", "2024-10-25"}) {
            var rows = queries.totalsBy(ALL, asked(since, "2024-10-30", null, null, null, null), dimension);
            assertThat(rows).isNotEmpty();
            rows.forEach((key, totals) -> {
                ReportingUnitId unit = dimension == Dimension.CATEGORY ? null : new ReportingUnitId(key);
                Asked one = asked(
                        since,
                        "2024-10-30",
                        dimension == Dimension.UNIT ? unit : null,
                        dimension == Dimension.HANDLER ? unit : null,
                        dimension == Dimension.CATEGORY ? key : null,
                        null);
                assertThat(totals).as("%s since %s", key, since).isEqualTo(queries.totals(ALL, one));
            });
        }
    }

    @Test
    void aWordCountsTheTitlesThatHoldIt() {
        assertThat(queries.totals(ALL, asked(null, "2024-10-30", null, null, null, "续贷"))
                        .raised())
                .isEqualTo(2);
        assertThat(queries.titles(ALL, asked("2024-10-08", "2024-10-30", null, null, null, null), 100))
                .hasSize(8)
                .contains("续贷困难", "只是提出");
        assertThat(queries.titles(ALL, asked("2024-10-09", "2024-10-30", null, null, null, null), 100))
                .isEmpty();
    }

    /** Of months that are over a count is kept; what is written late, titled anew or removed counts at once all the same. */
    @Test
    void wordsOfMonthsThatAreOverAreCountedAnewWhenSomethingOfThemChanges() {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        String demand = "select id from demand where title = '续贷困难' order by id limit 1";
        for (int again = 0; again < 2; again++) {
            assertThat(words()).isEqualTo(Map.of("续贷", 2L, "停电", 1L));
        }
        jdbc.sql("insert into demand select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'title', '又一处停电', 'raised_at', '2024-10-20T09:00:00+08'))).* from demand d where d.id = ("
                        + demand + ")")
                .update();
        assertThat(words()).isEqualTo(Map.of("续贷", 2L, "停电", 2L));
        jdbc.sql("update demand set title = '续贷困难且停电' where title = '又一处停电'").update();
        assertThat(words()).isEqualTo(Map.of("续贷", 3L, "停电", 2L));
        jdbc.sql("update demand set raised_at = '2024-12-02T00:00:00+08' where title = '续贷困难且停电'")
                .update();
        assertThat(words()).isEqualTo(Map.of("续贷", 2L, "停电", 1L));
        jdbc.sql("update demand set raised_at = '2024-11-30T23:59:59+08' where title = '续贷困难且停电'")
                .update();
        assertThat(words()).isEqualTo(Map.of("续贷", 3L, "停电", 2L));
        jdbc.sql("delete from demand where title = '续贷困难且停电'").update();
        assertThat(words()).isEqualTo(Map.of("续贷", 2L, "停电", 1L));
    }

    /** Two whole months and a day on either side. */
    private Map<String, Long> words() {
        return queries.raisedByWord(
                ALL, asked("2024-09-30", "2024-12-01", null, null, null, null), List.of("续贷", "停电", "从未说过"));
    }

    @ParameterizedTest
    @EnumSource(DemandFigureQueries.Figure.class)
    void theDemandsBehindAFigureOfATimeAddUpToIt(DemandFigureQueries.Figure figure) {
        Asked asked = asked("2024-10-09", "2024-10-30", null, null, null, null);
        Totals totals = queries.totals(ALL, asked);
        long part = switch (figure) {
            case RAISED -> totals.raised();
            case ACCEPTED -> totals.accepted();
            case CLOSED -> totals.closed();
            case CLOSING_RATE -> totals.closedOfAccepted();
            case ON_TIME_RATE -> totals.onTime();
            case RATED -> totals.rated();
            case SATISFACTION -> totals.satisfied();
            case MEAN_DAYS -> totals.daysTaken();
            case CARDS -> totals.cards();
        };
        assertThat(queries.counted(ALL, asked, figure, PageRequest.first(50)).items().stream()
                        .mapToLong(DemandFigureQueries.Counted::number)
                        .sum())
                .isEqualTo(part);
    }

    private Totals totals(@Nullable String since, String day, @Nullable ReportingUnitId handler) {
        return queries.totals(ALL, asked(since, day, null, handler, null, null));
    }

    private static Asked asked(
            @Nullable String since,
            String day,
            @Nullable ReportingUnitId unit,
            @Nullable ReportingUnitId handler,
            @Nullable String category,
            @Nullable String word) {
        LocalDate asOf = LocalDate.parse(day);
        return new Asked(
                asOf.plusDays(1).atStartOfDay(DemandFixture.ZONE).toInstant(),
                asOf,
                since == null ? null : LocalDate.parse(since),
                unit,
                handler,
                category,
                null,
                word);
    }
}
