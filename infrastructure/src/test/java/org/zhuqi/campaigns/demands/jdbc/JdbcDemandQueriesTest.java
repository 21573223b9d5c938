package org.zhuqi.campaigns.demands.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.campaigns.demands.DemandFixture.YANJI;
import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.office;
import static org.zhuqi.campaigns.demands.DemandFixture.otherClerk;
import static org.zhuqi.campaigns.demands.DemandFixture.otherUnitOfficer;
import static org.zhuqi.campaigns.demands.DemandFixture.unitOfficer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.demands.CardReason;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.campaigns.demands.usecase.DemandQueries.Box;
import org.zhuqi.campaigns.demands.usecase.DemandQueries.CardFilter;
import org.zhuqi.campaigns.demands.usecase.DemandQueries.Filter;
import org.zhuqi.campaigns.demands.usecase.DemandQueries.Line;
import org.zhuqi.campaigns.demands.usecase.DemandQueries.Similar;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcDemandQueriesTest {
    private static final Moment NOW = DemandFixture.moment("2024-10-30T12:00");
    private final DataSource dataSource = TestDatabase.fresh().dataSource();
    private final DemandQueries queries = DemandDatabase.queries(dataSource);
    private DemandYear year;

    @BeforeAll
    void fill() {
        year = new DemandYear(dataSource);
    }

    @Test
    void everybodyFindsWhatIsWithinReach() {
        assertThat(titles(office(), Filter.all(NOW))).hasSize(8);
        assertThat(titles(unitOfficer(), Filter.all(NOW))).hasSize(8);
        assertThat(titles(otherUnitOfficer(), Filter.all(NOW)))
                .as("those the unit assists")
                .hasSize(6)
                .doesNotContain("只是提出");
        assertThat(titles(clerk(), Filter.all(NOW)))
                .containsExactlyInAnyOrder("续贷困难", "续贷困难很大", "担保费用高", "贷款利率高", "只是提出");
        assertThat(titles(otherClerk(), Filter.all(NOW))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"TO_ACCEPT, 1", "TO_CLOSE, 4", "IN_HAND, 2", "OVERDUE, 7", "WITH_ENTERPRISE, 0"})
    void everyBoxHoldsItsWork(Box box, int count) {
        assertThat(titles(office(), Filter.of(box, box == Box.IN_HAND ? YANJI : null, null, NOW)))
                .hasSize(count);
    }

    @Test
    void whatIsOpenWithAnEnterpriseIsAllThatIsNotOver() {
        EnterpriseId enterprise = queries.list(
                        office().scopeFor(DemandsRight.READ), Filter.all(NOW), PageRequest.first(50))
                .items()
                .getFirst()
                .enterprise();
        assertThat(queries.list(
                                office().scopeFor(DemandsRight.READ),
                                Filter.openOf(enterprise, NOW),
                                PageRequest.first(50))
                        .items())
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.enterprise()).isEqualTo(enterprise);
                    assertThat(line.state().isOver()).isFalse();
                });
    }

    @Test
    void wordsAreFoundInTitles() {
        assertThat(titles(office(), filter("贷"))).containsExactlyInAnyOrder("续贷困难", "续贷困难很大", "贷款利率高");
        assertThat(titles(office(), filter("%"))).isEmpty();
    }

    /** Of more than are counted the latest are shown, page after page; whoever asks for an order gets it. */
    @Test
    void aWordThatThousandsHaveShowsTheLatestFirst() {
        DataSource many = TestDatabase.fresh().dataSource();
        new DemandYear(many);
        JdbcClient jdbc = JdbcClient.create(many);
        jdbc.sql("""
                insert into demand select r.* from demand d, generate_series(1, 4000) g,
                    jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'title', '出口订单' || g,
                        'raised_at', timestamptz '2024-01-01 08:00+08' + g * interval '1 minute',
                        'due', date '2030-01-01' - g % 100)) r
                where d.title = '缺焊工'""").update();
        for (boolean statistics : new boolean[] {false, true}) {
            if (statistics) {
                jdbc.sql("analyze demand").update();
            }
            DemandQueries read = DemandDatabase.queries(many);
            List<Line> paged = new ArrayList<>();
            String after = null;
            for (int i = 0; i < 3; i++) {
                Page<Line> page =
                        read.list(office().scopeFor(DemandsRight.READ), filter("订单"), new PageRequest(after, 20, null));
                paged.addAll(page.items());
                after = page.next();
                assertThat(page.total()).as("statistics: " + statistics).isEqualTo(Page.MANY);
            }
            assertThat(paged)
                    .extracting(Line::title)
                    .startsWith("出口订单4000", "出口订单3999")
                    .endsWith("出口订单3941");
            assertThat(read.list(office().scopeFor(DemandsRight.READ), filter("订单"), new PageRequest(null, 20, "due"))
                            .items())
                    .extracting(Line::due)
                    .containsOnly(LocalDate.of(2029, 9, 24));
        }
    }

    private static Filter filter(String words) {
        return new Filter(null, null, null, null, null, null, null, null, words, false, NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-due", "raised", "-raised", "title", "-title"})
    void smallPagesShowEveryDemandOnceInEveryOrder(String sort) {
        List<Line> paged = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<Line> page = queries.list(
                    office().scopeFor(DemandsRight.READ), Filter.all(NOW), new PageRequest(after, 3, sort));
            paged.addAll(page.items());
            after = page.next();
            assertThat(page.total()).isEqualTo(8);
        } while (after != null);
        assertThat(paged).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNearIsFoundFirst() {
        List<Similar> similar = queries.similar(office().scopeFor(DemandsRight.READ), year.demands.get("续贷困难"), 3);
        assertThat(similar.getFirst().line().title()).isEqualTo("续贷困难很大");
        assertThat(similar.getFirst().sameEnterprise()).isTrue();
        assertThat(similar.getFirst().nearness()).isGreaterThan(80);
    }

    @Test
    void cardsAreListedForTheUnitThatCarriesThemAndCountedByMonth() {
        CardFilter all = new CardFilter(null, null, false, false);
        var cards = queries.cards(office().scopeFor(DemandsRight.READ_INTERNAL), all, PageRequest.first(50))
                .items();
        assertThat(cards)
                .extracting(DemandQueries.CardLine::reason)
                .containsExactlyInAnyOrder(
                        CardReason.OVERDUE,
                        CardReason.OVERDUE,
                        CardReason.OVERDUE,
                        CardReason.DISSATISFIED,
                        CardReason.TWO_YELLOWS,
                        CardReason.LONG_OVERDUE,
                        CardReason.LONG_OVERDUE);
        assertThat(queries.cards(otherUnitOfficer().scopeFor(DemandsRight.READ_INTERNAL), all, PageRequest.first(50))
                        .items())
                .isEmpty();
        assertThat(queries.cardCounts(unitOfficer().scopeFor(DemandsRight.READ_INTERNAL), 2024))
                .containsExactly(new DemandQueries.CardCount(YANJI, java.time.YearMonth.of(2024, 10), 4, 3));
        var first = queries.cards(office().scopeFor(DemandsRight.READ_INTERNAL), all, new PageRequest(null, 4, null));
        var second = queries.cards(
                office().scopeFor(DemandsRight.READ_INTERNAL), all, new PageRequest(first.next(), 4, null));
        assertThat(second.items()).hasSize(3).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void unitsAreKnownByWhatTheyDid() {
        assertThat(queries.unitRecords(office().scopeFor(DemandsRight.READ), "finance"))
                .containsExactly(new DemandQueries.UnitRecord(YANJI, 2, 4, 3, 4, 2));
    }

    private List<String> titles(Actor actor, Filter filter) {
        return queries.list(actor.scopeFor(DemandsRight.READ), filter, PageRequest.first(50)).items().stream()
                .map(Line::title)
                .toList();
    }
}
