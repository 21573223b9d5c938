package org.zhuqi.campaigns.demands.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandRules;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Matter;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.campaigns.demands.RandomHistory;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries.Asked;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries.Counted;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries.Dimension;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries.Figure;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries.Totals;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

/**
 * Totals and what is known of demands say what the histories say, for every question and whoever asks: while some of it is
 * added up and some is not, when all is, and after everything was counted anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiguresFromTotalsTest {
    private static final int DEMANDS = 60;
    private static final int MOVES = 30;
    private static final int ALL_TITLES = 100_000;
    private static final int SOME_TITLES = 20;
    private static final int QUESTIONS = 25;
    private static final List<ReportingUnitId> UNITS =
            List.of(DemandFixture.YANJI, DemandFixture.TUMEN, DemandFixture.PREFECTURE);
    private static final List<CampaignId> CAMPAIGNS =
            List.of(new CampaignId(new UUID(7, 1)), new CampaignId(new UUID(7, 2)));
    private static final Actor OF_TWO_UNITS = new Actor(
            new UserId(new UUID(3, 99)),
            "yanji-officer-2",
            Role.UNIT_OFFICER,
            DemandFixture.YANJI,
            Set.of(DemandFixture.TUMEN),
            null,
            "127.0.0.1");
    private static final List<Scope> SCOPES = List.of(
                    DemandFixture.office(),
                    DemandFixture.unitOfficer(),
                    DemandFixture.otherUnitOfficer(),
                    OF_TWO_UNITS,
                    DemandFixture.clerk())
            .stream()
            .map(actor -> actor.scopeFor(DemandsRight.READ))
            .toList();

    private final DataSource dataSource = oneConnection(TestDatabase.fresh().dataSource());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final DemandFigureQueries counted = new FiguresOfHistories(jdbc);
    private final DemandFigureQueries figures = DemandDatabase.figures(dataSource);
    private final DemandRules rules = DemandFixture.rules();
    private final List<LocalDate> days = new ArrayList<>();

    /** Thousands of questions, each of which would open one of its own. */
    private static DataSource oneConnection(DataSource source) {
        try {
            return new SingleConnectionDataSource(source.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Told {
        final RandomHistory story;
        Demand demand;

        Told(RandomHistory story, Demand demand) {
            this.story = story;
            this.demand = demand;
        }
    }

    @BeforeAll
    void fill() {
        Demands demands = DemandDatabase.demands(dataSource);
        Random random = new Random(53);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < DEMANDS; i++) {
            RandomHistory story = new RandomHistory(1000 + i, rules);
            Made made = Demand.raise(new DemandId(new UUID(9, i)), matter(random, i), story.moment(), rules);
            demands.add(made, Projection.of(made.demand(), rules));
            told.add(new Told(story, made.demand()));
        }
        for (int move = 0; move < MOVES; move++) {
            List<Made> all = new ArrayList<>();
            for (Told each : told) {
                Made made = each.story.next(each.demand);
                each.demand = made.demand();
                days.add(each.story.today());
                all.add(made);
            }
            demands.saveAll(
                    all,
                    all.stream()
                            .map(made -> Projection.of(made.demand(), rules))
                            .toList());
            if (move % 4 == 3 && move < MOVES - 2) {
                DemandDatabase.addUp(dataSource);
            }
        }
        jdbc.sql("analyze").update();
    }

    private static Matter matter(Random random, int number) {
        return new Matter(
                random.nextInt(4) == 0 ? DemandFixture.ENTERPRISE : DemandFixture.OTHER_ENTERPRISE,
                UNITS.get(random.nextInt(2)),
                null,
                random.nextBoolean() ? "staff" : "finance",
                random.nextBoolean() ? "贷款续贷" + number : "用电增容" + number,
                "文本",
                Language.ZH,
                Origin.of(Channel.PORTAL),
                random.nextInt(3) == 0 ? null : CAMPAIGNS.get(random.nextInt(2)));
    }

    @Test
    @Order(1)
    void whileSomeIsNotAddedUp() throws IOException {
        assertThat(stale()).isPositive();
        assertThat(jdbc.sql("select count(*) from demand_total")
                        .query(Long.class)
                        .single())
                .isPositive();
        leadsAreCountedWhereTheyWereNot();
        everyAnswerIsThatOfTheHistories(1);
    }

    @Test
    @Order(2)
    void whenAllIsAddedUp() {
        DemandDatabase.addUp(dataSource);
        assertThat(stale()).isZero();
        everyAnswerIsThatOfTheHistories(2);
    }

    @Test
    @Order(3)
    void afterEverythingWasCountedAnew() {
        List<List<Object>> before = totals();
        jdbc.sql("delete from demand_known").update();
        jdbc.sql("delete from demand_total").update();
        jdbc.sql("select demand_read_histories()").query().listOfRows();
        everyAnswerIsThatOfTheHistories(3);
        DemandDatabase.addUp(dataSource);
        assertThat(totals()).containsExactlyInAnyOrderElementsOf(before);
        everyAnswerIsThatOfTheHistories(4);
    }

    private long stale() {
        return jdbc.sql("select count(*) from demand_known where stale")
                .query(Long.class)
                .single();
    }

    /** Without those that came to nothing. */
    private List<List<Object>> totals() {
        return jdbc.sql("""
                        select * from demand_total where (raised, merged, accepted, closed, closed_of_accepted, not_due, on_time,
                            rated, satisfied, days_taken, cards) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)""").query().listOfRows().stream()
                .map(row -> List.copyOf(row.values()))
                .toList();
    }

    private void everyAnswerIsThatOfTheHistories(long seed) {
        Random random = new Random(seed);
        int something = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Scope scope = SCOPES.get(random.nextInt(SCOPES.size()));
            Asked asked = asked(random);
            String question = "seed " + seed + ": " + scope + " " + asked;
            Totals totals = counted.totals(scope, asked);
            something += totals.equals(Totals.NONE) ? 0 : 1;
            assertThat(figures.totals(scope, asked)).as(question).isEqualTo(totals);
            for (Dimension dimension : Dimension.values()) {
                Asked others = with(asked, dimension == Dimension.HANDLER ? null : asked.handler(), asked.word());
                assertThat(withoutEmpty(figures.totalsBy(scope, others, dimension)))
                        .as(question + " by " + dimension)
                        .isEqualTo(withoutEmpty(counted.totalsBy(scope, others, dimension)));
            }
            List<String> words = List.of("贷款", "用电", "没有");
            Asked wordless = with(asked, asked.handler(), null);
            assertThat(figures.raisedByWord(scope, wordless, words))
                    .as(question)
                    .isEqualTo(counted.raisedByWord(scope, wordless, words));
            Figure figure = Figure.values()[random.nextInt(Figure.values().length)];
            List<Counted> behind = all(counted, scope, asked, figure);
            assertThat(all(figures, scope, asked, figure))
                    .as(question + " " + figure)
                    .isEqualTo(behind);
            assertThat(figures.counted(scope, asked, figure, PageRequest.first(1))
                            .total())
                    .as(question + " " + figure)
                    .isEqualTo(behind.size());
            List<String> titles = counted.titles(scope, asked, ALL_TITLES);
            assertThat(figures.titles(scope, asked, Math.max(1, titles.size())))
                    .as(question)
                    .isEqualTo(titles);
            assertThat(figures.titles(scope, asked, SOME_TITLES))
                    .as(question)
                    .hasSizeLessThanOrEqualTo(SOME_TITLES)
                    .isSubsetOf(titles);
        }
        something += ofEveryLeadByCategory(random);
        assertThat(something).as("questions that have an answer").isGreaterThan(QUESTIONS / 3);
        assertThat(raised(figures)).isEqualTo(raised(counted));
    }

    private int ofEveryLeadByCategory(Random random) {
        int something = 0;
        Scope all = SCOPES.getFirst();
        for (ReportingUnitId lead : UNITS) {
            for (String category : Arrays.asList(null, "staff", "finance")) {
                Asked any = asked(random);
                Asked asked =
                        new Asked(any.until(), any.asOf(), any.since(), null, lead, category, any.campaign(), null);
                Totals totals = counted.totals(all, asked);
                something += totals.equals(Totals.NONE) ? 0 : 1;
                assertThat(figures.totals(all, asked)).as("%s", asked).isEqualTo(totals);
                assertThat(withoutEmpty(figures.totalsBy(all, asked, Dimension.CATEGORY)))
                        .as("%s", asked)
                        .isEqualTo(withoutEmpty(counted.totalsBy(all, asked, Dimension.CATEGORY)));
            }
        }
        return something;
    }

    /** As in a database that was counted before leads were, and is upgraded in the middle of its work. */
    private void leadsAreCountedWhereTheyWereNot() throws IOException {
        List<List<Object>> before = totals();
        assertThat(jdbc.sql("delete from demand_total where unit_id like 'lead %'")
                        .update())
                .isPositive();
        jdbc.sql(new ClassPathResource("db/migration/campaigns/V20250206000000__demand_totals_of_a_lead.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();
        assertThat(totals()).containsExactlyInAnyOrderElementsOf(before);
    }

    /** What is set side by side is not asked for besides. */
    private static Asked with(Asked asked, @Nullable ReportingUnitId handler, @Nullable String word) {
        return new Asked(
                asked.until(),
                asked.asOf(),
                asked.since(),
                asked.unit(),
                handler,
                asked.category(),
                asked.campaign(),
                word);
    }

    private static Map<String, Long> raised(DemandFigureQueries queries) {
        return queries.raisedByCategory(
                Actor.system().scopeFor(DemandsRight.STATISTICS),
                LocalDate.of(2030, 1, 1).atStartOfDay(DemandFixture.ZONE).toInstant());
    }

    private static Map<String, Totals> withoutEmpty(Map<String, Totals> totals) {
        Map<String, Totals> full = new HashMap<>(totals);
        full.values().removeIf(Totals.NONE::equals);
        return full;
    }

    private static List<Counted> all(DemandFigureQueries queries, Scope scope, Asked asked, Figure figure) {
        List<Counted> found = new ArrayList<>();
        String after = null;
        do {
            Page<Counted> page = queries.counted(scope, asked, figure, new PageRequest(after, 20, null));
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        return found;
    }

    /** Any day of the histories and any before it; now and then whole months, and now and then without a beginning. */
    private Asked asked(Random random) {
        LocalDate asOf = days.get(random.nextInt(days.size()));
        LocalDate since = random.nextInt(4) == 0 ? null : asOf.minusDays(random.nextInt(120));
        if (random.nextInt(4) == 0) {
            asOf = asOf.withDayOfMonth(asOf.lengthOfMonth());
            since = since == null ? null : since.withDayOfMonth(1);
        }
        return new Asked(
                asOf.plusDays(1).atStartOfDay(DemandFixture.ZONE).toInstant(),
                asOf,
                since,
                random.nextInt(4) == 0 ? UNITS.get(random.nextInt(2)) : null,
                random.nextInt(4) == 0 ? UNITS.get(random.nextInt(3)) : null,
                random.nextInt(4) == 0 ? "finance" : null,
                random.nextInt(4) == 0 ? CAMPAIGNS.get(random.nextInt(2)) : null,
                random.nextInt(6) == 0 ? pick(random) : null);
    }

    private static @Nullable String pick(Random random) {
        return random.nextBoolean() ? "贷款" : "用电";
    }
}
