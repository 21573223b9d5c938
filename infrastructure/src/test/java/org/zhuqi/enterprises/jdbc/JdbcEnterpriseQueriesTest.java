package org.zhuqi.enterprises.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseChange;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.FieldChange;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.SizeClassification;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleLevel;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries.Count;
import org.zhuqi.enterprises.usecase.EnterpriseQueries.Counted;
import org.zhuqi.enterprises.usecase.EnterpriseQueries.Line;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.PostgresTest;

class JdbcEnterpriseQueriesTest extends PostgresTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId ZONE = new ReportingUnitId("YJGX");

    private final Adapters adapters = new Adapters(dataSource);
    private final Scope everything =
            staff(Role.PREFECTURE_OFFICER, "222400", Set.of()).scopeFor(EnterpriseRight.READ);

    private final Enterprise corn = EnterpriseFixture.enterprise(1)
            .withNames(new EnterpriseNames("延边龙康食品有限公司", "연변룡강식품유한회사", List.of("龙井玉米厂")));
    private final Enterprise cells = EnterpriseFixture.enterprise(2)
            .withNames(EnterpriseNames.of("卡森(吉林)细胞资源库管理有限公司"))
            .withUnit(ZONE)
            .withIndustry(null);
    private final Enterprise paper = EnterpriseFixture.enterprise(3)
            .withNames(EnterpriseNames.of("延边100%纸业_厂"))
            .withUnit(new ReportingUnitId("222404"))
            .withIndustry(new IndustryCode("C22"));

    @BeforeEach
    void threeEnterprises() {
        Adapters.clear(dataSource);
        adapters.enterprises.addAll(List.of(corn, cells, paper));
        adapters.memberships.addAll(List.of(
                membership(corn, "2023-02", null),
                membership(paper, "2020-01", "2024-06"),
                membership(cells, "2024-07", null)));
        adapters.titles.addAll(List.of(
                title(corn, "2024-06-30", "2027-06-29", null),
                title(paper, "2021-01-01", null, "2024-06-30"),
                title(cells, "2021-06-29", "2024-06-29", null)));
        adapters.sizes.put(corn.id(), new SizeClassification(SizeClass.SMALL, 2023, DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "康, 1",
        "龙康, 1",
        "延边, 1 3",
        "강식, 1",
        "玉米厂, 1",
        "卡森（吉林）, 2",
        "卡森(吉林), 2",
        "纸, 3",
        "有限公司 龙康, 1",
        "有限公司 纸业, ''",
        "0%纸, 3",
        "9%纸, ''",
        "业_厂, 3",
        "业x厂, ''",
        "91222401ma, 1 2 3",
        "没有, ''",
        "延邊龍康, 1",
        "紙業, 3",
    })
    void namesAreFoundByAnyPartAndCodesByTheirBeginning(String typed, String expected) {
        assertThat(numbers(filter().text(typed).build())).isEqualTo(expected);
    }

    @Test
    void filtersNarrowTogether() {
        assertThat(numbers(filter().unit(ZONE).build())).isEqualTo("2");
        assertThat(numbers(filter().division(new IndustryCode("C13")).build())).isEqualTo("1");
        assertThat(numbers(filter().size(SizeClass.SMALL).build())).isEqualTo("1");
        assertThat(numbers(filter().text("延边").unit(ZONE).build())).isEmpty();
    }

    @Test
    void theDirectoryCountsTheEntryMonthAndNotTheExitMonth() {
        assertThat(numbers(filter().aboveScale(true).build())).isEqualTo("1");
        assertThat(numbers(filter().aboveScale(false).build())).isEqualTo("2 3");
        assertThat(numbers(
                        filter().aboveScale(true).on(LocalDate.of(2024, 5, 31)).build()))
                .isEqualTo("1 3");
        assertThat(numbers(
                        filter().aboveScale(true).on(LocalDate.of(2024, 7, 1)).build()))
                .isEqualTo("1 2");
    }

    @Test
    void aTitleIsHeldOnItsLastDayButNotOnTheDayItWasTakenAway() {
        assertThat(numbers(filter().title("srdi-provincial").build())).isEqualTo("1");
        assertThat(numbers(filter().title("srdi-provincial")
                        .on(LocalDate.of(2024, 6, 29))
                        .build()))
                .isEqualTo("2 3");
    }

    @Test
    void officersSeeTheirUnitAndTheZonesItHosts() {
        Scope yanji = staff(Role.UNIT_OFFICER, "222401", Set.of(ZONE)).scopeFor(EnterpriseRight.READ);
        Scope zone = staff(Role.UNIT_OFFICER, "YJGX", Set.of()).scopeFor(EnterpriseRight.READ);
        assertThat(numbers(yanji, filter().build())).isEqualTo("1 2");
        assertThat(numbers(zone, filter().build())).isEqualTo("2");
        assertThat(adapters.queries.find(zone, corn.id())).isEmpty();
        assertThat(adapters.queries.facts(zone, corn.id())).isEmpty();
        assertThat(adapters.queries.titles(zone, corn.id())).isEmpty();
        assertThat(adapters.queries.directory(zone, corn.id())).isEmpty();
        assertThat(adapters.queries.count(zone, new Count.OnRecord(DAY), null)).isEqualTo(1);
    }

    @Test
    void anEnterpriseSeesItself() {
        Scope own = new Actor(new UserId(new UUID(0, 5)), "企业", Role.ENTERPRISE_CLERK, null, Set.of(), corn.id(), "")
                .scopeFor(EnterpriseRight.READ);
        assertThat(numbers(own, filter().build())).isEqualTo("1");
        assertThat(adapters.queries.find(own, cells.id())).isEmpty();
    }

    @Test
    void theRecordShowsContactsMaskedAndItsNames() {
        assertThat(adapters.queries.find(everything, corn.id())).hasValueSatisfying(view -> {
            assertThat(view.contacts().getFirst().phone()).isEqualTo("138****1234");
            assertThat(view.contacts().getFirst().name()).isEqualTo("金*");
            assertThat(view.formerNames()).containsExactly("龙井玉米厂");
            assertThat(view.size()).isEqualTo(SizeClass.SMALL);
            assertThat(view.sizeYear()).isEqualTo(2023);
            assertThat(view.unit()).isEqualTo(YANJI);
        });
    }

    @Test
    void pagesFollowEachOtherInEverySortWithoutGapsOrRepeats() {
        List<Enterprise> many = new ArrayList<>();
        for (int i = 10; i < 33; i++) {
            many.add(EnterpriseFixture.enterprise(i).withNames(EnterpriseNames.of("同名厂")));
        }
        adapters.enterprises.addAll(many);
        for (String sort : List.of("name", "-name", "code", "-code", "recorded", "-recorded")) {
            List<EnterpriseId> seen = new ArrayList<>();
            @Nullable String after = null;
            do {
                Page<Line> page = adapters.queries.list(everything, filter().build(), new PageRequest(after, 5, sort));
                assertThat(page.total()).isEqualTo(26);
                page.items().forEach(line -> seen.add(line.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as(sort).hasSize(26).doesNotHaveDuplicates();
        }
        assertThatThrownBy(() -> adapters.queries.list(everything, filter().build(), new PageRequest(null, 5, "unit")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void moreThanAThousandAreNotCounted() {
        List<Enterprise> many = new ArrayList<>();
        for (int i = 10; i < 1100; i++) {
            many.add(EnterpriseFixture.enterprise(i));
        }
        adapters.enterprises.addAll(many);
        assertThat(adapters.queries
                        .list(everything, filter().build(), PageRequest.first(10))
                        .total())
                .isEqualTo(Page.MANY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSearchThatFindsThousandsShowsTheLatestFirstAndAllOfThem(boolean sizeIsKnown) {
        List<Enterprise> many = new ArrayList<>();
        for (int i = 10; i < 3110; i++) {
            many.add(EnterpriseFixture.enterprise(i)
                    .withNames(EnterpriseNames.of((char) ('一' + 31 * i % 500) + "海兰机厂")));
        }
        adapters.enterprises.addAll(many);
        if (sizeIsKnown) {
            jdbc.sql("analyze enterprise").update();
            SampleOfNames sample = new SampleOfNames(jdbc, Clock.systemUTC());
            assertThat(sample.tells(List.of("海兰机"), 3_090)).isTrue();
            assertThat(sample.tells(List.of("海兰机"), 3_110)).isFalse();
            assertThat(sample.tells(List.of("海兰机", "没有"), 1)).isFalse();
        }
        List<EnterpriseId> latestFirst =
                many.reversed().stream().map(Enterprise::id).toList();
        for (String text : List.of("海", "海兰", "海兰机")) {
            EnterpriseFilter found = filter().text(text).build();
            List<EnterpriseId> seen = new ArrayList<>();
            @Nullable String after = null;
            do {
                Page<Line> page = adapters.queries.list(everything, found, new PageRequest(after, 100, null));
                assertThat(page.total()).isEqualTo(Page.MANY);
                page.items().forEach(line -> seen.add(line.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as(text).isEqualTo(latestFirst);
            assertThat(adapters.queries
                            .list(everything, found, new PageRequest(null, 100, "name"))
                            .items())
                    .extracting(Line::nameZh)
                    .isSorted()
                    .startsWith(many.stream()
                            .map(Enterprise::name)
                            .sorted()
                            .findFirst()
                            .orElseThrow());
            assertThat(adapters.queries
                            .list(
                                    staff(Role.UNIT_OFFICER, "222404", Set.of()).scopeFor(EnterpriseRight.READ),
                                    found,
                                    PageRequest.first(5))
                            .total())
                    .as("nothing is counted that is out of reach")
                    .isZero();
        }
    }

    @Test
    void whatIsReadToItsEndComesInLargePagesAndUncounted() {
        Page<Line> page = adapters.queries.list(everything, filter().text("延边").build(), PageRequest.bulk(null, null));
        assertThat(page.items()).hasSize(2);
        assertThat(page.total()).isZero();
        assertThat(PageRequest.bulk(null, null).limit()).isGreaterThan(1_000);
        assertThat(new PageRequest(null, 5_000, null).limit()).isEqualTo(100);
    }

    @Test
    void figuresAndTheRecordsBehindThemAgree() {
        for (Count what : List.of(
                new Count.OnRecord(DAY),
                new Count.AboveScale(YearMonth.of(2024, 5)),
                new Count.TitleHolders("srdi-provincial", LocalDate.of(2024, 6, 29)))) {
            Page<Counted> behind = adapters.queries.counted(everything, what, null, PageRequest.first(2));
            assertThat((long) behind.total()).isEqualTo(adapters.queries.count(everything, what, null));
        }
        assertThat(adapters.queries.count(everything, new Count.AboveScale(YearMonth.of(2024, 5)), YANJI))
                .isEqualTo(1);
        assertThat(adapters.queries.count(everything, new Count.OnRecord(LocalDate.of(2024, 1, 1)), null))
                .isZero();
        assertThat(adapters.queries
                        .counted(
                                everything, new Count.TitleHolders("srdi-provincial", DAY), null, PageRequest.first(10))
                        .items())
                .containsExactly(new Counted(corn.id(), corn.name(), "연변룡강식품유한회사", YANJI, LocalDate.of(2024, 6, 30)));
    }

    @Test
    void changesArePagedNewestFirst() {
        for (int version = 1; version <= 3; version++) {
            adapters.changes.addAll(List.of(new EnterpriseChange(
                    new UUID(version, 1),
                    corn.id(),
                    version,
                    Instant.EPOCH,
                    UserId.SYSTEM,
                    "某",
                    new FieldChange("names.zh", "" + (version - 1), "" + version))));
        }
        var first = adapters.queries.changes(everything, corn.id(), PageRequest.first(2));
        assertThat(first.items()).extracting(c -> c.change().after()).containsExactly("3", "2");
        assertThat(adapters.queries
                        .changes(everything, corn.id(), new PageRequest(first.next(), 2, null))
                        .items())
                .extracting(c -> c.change().after())
                .containsExactly("1");
    }

    private static EnterpriseFilter.EnterpriseFilterBuilder filter() {
        return EnterpriseFilter.builder().on(DAY);
    }

    private String numbers(EnterpriseFilter filter) {
        return numbers(everything, filter);
    }

    private String numbers(Scope scope, EnterpriseFilter filter) {
        return String.join(
                " ",
                adapters.queries.list(scope, filter, PageRequest.first(100)).items().stream()
                        .map(line -> "" + line.id().value().getLeastSignificantBits())
                        .sorted()
                        .toList());
    }

    private static Actor staff(Role role, String unit, Set<ReportingUnitId> hosted) {
        return new Actor(new UserId(new UUID(0, 3)), "某", role, new ReportingUnitId(unit), hosted, null, "");
    }

    private static DirectoryMembership membership(Enterprise enterprise, String entered, @Nullable String exited) {
        return new DirectoryMembership(
                new UUID(1, enterprise.id().value().getLeastSignificantBits()),
                enterprise.id(),
                YearMonth.parse(entered),
                exited == null ? null : YearMonth.parse(exited),
                exited == null ? null : "低于标准");
    }

    private static Title title(Enterprise enterprise, String from, @Nullable String to, @Nullable String cancelled) {
        return Title.builder()
                .id(new UUID(2, enterprise.id().value().getLeastSignificantBits()))
                .enterprise(enterprise.id())
                .kind("srdi-provincial")
                .level(TitleLevel.PROVINCIAL)
                .from(LocalDate.parse(from))
                .to(to == null ? null : LocalDate.parse(to))
                .cancelled(cancelled == null ? null : new Title.Cancellation(LocalDate.parse(cancelled), "造假"))
                .build();
    }
}
