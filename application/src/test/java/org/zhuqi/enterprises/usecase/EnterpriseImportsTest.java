package org.zhuqi.enterprises.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.documents.imports.RowVerdict.Outcome;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.Shareholder;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.StatedValue;
import org.zhuqi.enterprises.Title;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Period;

/** The room's kinds of import judge by the rules of its forms, and keep what the forms would. */
class EnterpriseImportsTest {
    private static final String CODE = "91222401MA0TE0018H";

    private final EnterpriseRoomFixture room = new EnterpriseRoomFixture();
    private final Enterprise known = EnterpriseFixture.enterprise(1);
    private final String knownCode = String.valueOf(known.creditCode());

    @Test
    void anEnterpriseThatIsNotOnRecordIsTakenInAsTheFormWouldTakeIt() {
        List<RowVerdict> verdicts = imported(
                room.enterprisesImport,
                room.zone,
                row(
                        2,
                        "creditCode",
                        CODE,
                        "names.zh",
                        "示范(延边)公司",
                        "unit",
                        "YJGX",
                        "industry",
                        "C13 农副食品加工业",
                        "contacts[0].name",
                        "金某",
                        "contacts[0].phone",
                        "13800001234",
                        "names.former",
                        "老厂；旧厂"));
        assertThat(verdicts).containsExactly(RowVerdict.NEW);
        assertThat(room.enterprises.findByCode(new CreditCode(CODE))).hasValueSatisfying(enterprise -> {
            assertThat(enterprise.name()).isEqualTo("示范（延边）公司");
            assertThat(enterprise.names().former()).containsExactly("老厂", "旧厂");
            assertThat(enterprise.county()).isEqualTo(EnterpriseRoomFixture.YANJI);
            assertThat(String.valueOf(enterprise.industry())).isEqualTo("C13");
            assertThat(enterprise.contacts()).containsExactly(new Contact("金某", null, "13800001234", null));
        });
        assertThat(room.audit.actions()).containsExactly("enterprises.create");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 示范, 222401, C13, creditCode, enterprises.code-empty",
                "91222400 43805786K, 示范, 222401, C13, creditCode, enterprises.code-blank",
                "91222400243805786L, 示范, 222401, C13, creditCode, enterprises.code-check",
                "91222401MA0TE0018H, -, 222401, C13, names.zh, enterprises.name-missing",
                "91222401MA0TE0018H, 示范, 旧区, C13, unit, enterprises.unit-unknown",
                "91222401MA0TE0018H, 示范, 222404, C13, unit, enterprises.import-other-unit",
                "91222401MA0TE0018H, 示范, 222401, C99, industry, enterprises.industry-unknown",
            })
    void aWrongFieldIsRefusedInTheWordsOfTheForm(
            String code, String name, String unit, String industry, String field, String problem) {
        List<RowVerdict> verdicts = imported(
                room.enterprisesImport,
                room.yanji,
                row(2, "creditCode", code, "names.zh", name, "unit", unit, "industry", industry));
        assertThat(verdicts.getFirst().problems())
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactly(tuple(field, problem));
    }

    @Test
    void aRecordGetsWhatTheFileSaysDifferentlyAndAnEmptyCellTakesNothingAway() {
        Enterprise rich = known.withShareholders(List.of(new Shareholder("甲公司", new BigDecimal("60.5"))));
        room.enterprises.add(rich);
        ImportRow row = row(2, "creditCode", knownCode, "names.zh", "延边新食品有限公司", "unit", "222401");
        assertThat(imported(room.enterprisesImport, room.yanji, row)).containsExactly(RowVerdict.CHANGED);
        assertThat(room.enterprises.find(known.id()))
                .contains(rich.withNames(
                                new EnterpriseNames("延边新食品有限公司", known.names().ko(), List.of()))
                        .withVersion(1));
        assertThat(room.changes.after(known.id(), 0))
                .extracting(change -> change.change().field())
                .containsExactly("names.zh");
        assertThat(room.audit.actions()).containsExactly("enterprises.edit");
        assertThat(imported(room.enterprisesImport, room.yanji, row))
                .as("the same once more")
                .containsExactly(RowVerdict.UNCHANGED);
        assertThat(room.audit.actions()).hasSize(1);
    }

    @Test
    void aContactOfThatNameIsRenewedAnotherOneIsAdded() {
        room.enterprises.add(known);
        List<String> base = List.of("creditCode", knownCode, "names.zh", known.name(), "unit", "222401");
        assertThat(imported(
                        room.enterprisesImport,
                        room.yanji,
                        row(2, with(base, "contacts[0].name", "金某", "contacts[0].phone", "13900000000"))))
                .containsExactly(RowVerdict.CHANGED);
        assertThat(imported(
                        room.enterprisesImport,
                        room.yanji,
                        row(2, with(base, "contacts[0].name", "朴某", "contacts[0].phone", "0433-2222222"))))
                .containsExactly(RowVerdict.CHANGED);
        assertThat(room.enterprises.find(known.id()).orElseThrow().contacts())
                .containsExactly(
                        new Contact("金某", "经理", "13900000000", "jin@example.com"),
                        new Contact("朴某", null, "0433-2222222", null));
        assertThat(room.audit.actions()).containsExactly("enterprises.edit-contacts", "enterprises.edit-contacts");
        assertThat(imported(
                        room.enterprisesImport,
                        room.yanji,
                        row(2, with(base, "contacts[0].name", "朴某", "contacts[0].phone", "电话"))))
                .extracting(RowVerdict::outcome)
                .containsExactly(Outcome.BAD);
    }

    @Test
    void aRecordOfAnotherUnitIsATakenCodeAsInTheForm() {
        room.enterprises.add(known);
        assertThat(imported(
                                room.enterprisesImport,
                                room.hunchun,
                                row(2, "creditCode", knownCode, "names.zh", "甲", "unit", "222404"))
                        .getFirst()
                        .problems())
                .extracting(FieldProblem::key)
                .containsExactly("enterprises.code-taken");
    }

    @Test
    void theSameEnterpriseTwiceIsBadTheSecondTimeAlsoInALaterPartOfTheFile() {
        ImportKind.Rows rows = room.enterprisesImport.begin(room.yanji, true);
        assertThat(rows.judge(List.of(row(2, "creditCode", CODE, "names.zh", "甲", "unit", "222401"))))
                .containsExactly(RowVerdict.NEW);
        rows.keep();
        assertThat(rows.judge(List.of(row(3, "creditCode", CODE, "names.zh", "乙", "unit", "222401")))
                        .getFirst()
                        .problems())
                .containsExactly(FieldProblem.of("creditCode", "enterprises.import-twice", 2));
    }

    @Test
    void everyFactOfARowIsStatedAndTheSizeFollows() {
        room.enterprises.add(known);
        ImportRow row = row(
                2,
                "creditCode",
                knownCode,
                "name",
                known.name(),
                "period",
                "2023",
                "source",
                "statistics",
                "asOf",
                "2024-03-31",
                "facts.employees",
                "350",
                "facts.revenue",
                "30000000",
                "facts.abnormal-list",
                "false");
        assertThat(imported(room.factsImport, room.yanji, row)).containsExactly(RowVerdict.NEW);
        assertThat(room.facts.stated(known.id(), List.of(new FactCode("revenue"), new FactCode("abnormal-list"))))
                .extracting(EnterpriseFact::period, EnterpriseFact::value)
                .containsExactly(
                        tuple(Period.ofYear(2023), new StatedValue.Number(new BigDecimal("30000000"))),
                        tuple(null, new StatedValue.YesNo(false)));
        assertThat(room.sizes.byEnterprise.get(known.id()).sizeClass()).isEqualTo(SizeClass.MEDIUM);
        assertThat(room.audit.actions())
                .containsExactly("enterprises.record-fact", "enterprises.record-fact", "enterprises.record-fact");
        assertThat(imported(room.factsImport, room.yanji, row))
                .as("stated already")
                .containsExactly(RowVerdict.UNCHANGED);
        assertThat(room.audit.actions()).hasSize(3);
    }

    @Test
    void anotherValueStandsBesideTheEarlierOneAndHistoryStays() {
        room.enterprises.add(known);
        List<String> base =
                List.of("creditCode", knownCode, "period", "2023", "source", "statistics", "asOf", "2024-03-31");
        imported(room.factsImport, room.yanji, row(2, with(base, "facts.employees", "350")));
        assertThat(imported(room.factsImport, room.yanji, row(2, with(base, "facts.employees", "351"))))
                .containsExactly(RowVerdict.CHANGED);
        assertThat(room.facts.stated(known.id(), new FactCode("employees"))).hasSize(2);
    }

    @Test
    void factsAreRefusedCellByCellAndWhatTheRowSharesOnce() {
        room.enterprises.add(known);
        assertThat(imported(
                                room.factsImport,
                                room.yanji,
                                row(
                                        2,
                                        "creditCode",
                                        knownCode,
                                        "period",
                                        "2024-06",
                                        "source",
                                        "某某",
                                        "asOf",
                                        "昨天",
                                        "facts.employees",
                                        "3.5",
                                        "facts.revenue",
                                        "很多"))
                        .getFirst()
                        .problems())
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactlyInAnyOrder(
                        tuple("period", "enterprises.fact-period"),
                        tuple("asOf", "enterprises.date-form"),
                        tuple("source", "enterprises.fact-source"),
                        tuple("facts.employees", "enterprises.fact-value"),
                        tuple("facts.revenue", "enterprises.fact-value"));
        assertThat(imported(
                                room.factsImport,
                                room.yanji,
                                row(
                                        2,
                                        "creditCode",
                                        knownCode,
                                        "period",
                                        "2023",
                                        "source",
                                        "statistics",
                                        "asOf",
                                        "2024-03-31"))
                        .getFirst()
                        .problems())
                .extracting(FieldProblem::key)
                .containsExactly("enterprises.import-no-facts");
    }

    @Test
    void rowsOfAnotherUnitAndRowsThatSlippedAreBad() {
        room.enterprises.add(known);
        List<String> base = List.of(
                "period", "2023", "source", "statistics", "asOf", "2024-03-31", "facts.employees", "3", "creditCode");
        assertThat(problem(room.factsImport, room.hunchun, row(2, with(base, knownCode))))
                .isEqualTo("enterprises.import-no-enterprise");
        assertThat(problem(room.factsImport, room.yanji, row(2, with(base, CODE))))
                .isEqualTo("enterprises.import-no-enterprise");
        assertThat(problem(room.factsImport, room.yanji, row(2, with(base, knownCode, "name", "别家公司"))))
                .isEqualTo("enterprises.import-name-differs");
    }

    @Test
    void titlesAreGrantedOnceWhateverBecameOfThemSince() {
        room.enterprises.add(known);
        ImportRow row = row(
                2,
                "creditCode",
                knownCode,
                "kind",
                "srdi-provincial",
                "from",
                "2024-01-01",
                "to",
                "2026-12-31",
                "batch",
                "2024年第一批");
        assertThat(imported(room.titlesImport, room.prefecture, row)).containsExactly(RowVerdict.NEW);
        assertThat(imported(room.titlesImport, room.prefecture, row)).containsExactly(RowVerdict.UNCHANGED);
        Title title = room.titles.of(known.id()).getFirst();
        room.titles.save(title.cancel(LocalDate.of(2024, 6, 1), "不符"));
        assertThat(imported(room.titlesImport, room.prefecture, row)).containsExactly(RowVerdict.UNCHANGED);
        assertThat(room.titles.of(known.id())).hasSize(1);
        assertThat(room.audit.actions()).containsExactly("enterprises.grant-title");
    }

    @Test
    void titlesThatOverlapOrCannotBeReadAreBad() {
        room.enterprises.add(known);
        List<String> base = List.of("creditCode", knownCode, "kind", "srdi-provincial", "from");
        imported(room.titlesImport, room.prefecture, row(2, with(base, "2024-01-01")));
        assertThat(problem(room.titlesImport, room.prefecture, row(2, with(base, "2024-05-01"))))
                .isEqualTo("enterprises.title-overlaps");
        assertThat(problem(room.titlesImport, room.prefecture, row(2, with(base, "2020-01-01", "to", "三年"))))
                .isEqualTo("enterprises.date-form");
        List<RowVerdict> twice = imported(
                room.titlesImport,
                room.prefecture,
                row(2, with(base, "2020-01-01", "to", "2020-12-31")),
                row(3, with(base, "2020-06-01", "to", "2021-12-31")));
        assertThat(twice).extracting(RowVerdict::outcome).containsExactly(Outcome.NEW, Outcome.BAD);
        assertThat(problem(room.titlesImport, room.yanji, row(2, with(base, "2019-01-01"))))
                .as("titles are granted above the counties")
                .isEqualTo("enterprises.import-no-enterprise");
    }

    @Test
    void theDirectoryTakesStretchesAndEndsThoseThatAreOpen() {
        room.enterprises.add(known);
        ImportRow entered = row(2, "creditCode", knownCode, "entered", "2023-03");
        ImportRow left = row(2, "creditCode", knownCode, "entered", "2023-03", "exited", "2024-02", "reason", "停产");
        assertThat(imported(room.directoryImport, room.prefecture, entered)).containsExactly(RowVerdict.NEW);
        assertThat(imported(room.directoryImport, room.prefecture, entered)).containsExactly(RowVerdict.UNCHANGED);
        assertThat(imported(room.directoryImport, room.prefecture, left)).containsExactly(RowVerdict.CHANGED);
        assertThat(imported(room.directoryImport, room.prefecture, left)).containsExactly(RowVerdict.UNCHANGED);
        assertThat(imported(
                        room.directoryImport, room.prefecture, row(2, "creditCode", knownCode, "entered", "2024-05")))
                .containsExactly(RowVerdict.NEW);
        assertThat(room.memberships.of(known.id()))
                .extracting(DirectoryMembership::entered, DirectoryMembership::exited)
                .containsExactly(
                        tuple(YearMonth.of(2023, 3), YearMonth.of(2024, 2)), tuple(YearMonth.of(2024, 5), null));
        assertThat(room.audit.actions())
                .containsExactly(
                        "enterprises.enter-directory", "enterprises.leave-directory", "enterprises.enter-directory");
    }

    @Test
    void severalStretchesOfOneEnterpriseMayStandInOneFile() {
        room.enterprises.add(known);
        assertThat(imported(
                        room.directoryImport,
                        room.prefecture,
                        row(2, "creditCode", knownCode, "entered", "2022-01", "exited", "2022-06", "reason", "停产"),
                        row(3, "creditCode", knownCode, "entered", "2023-01"),
                        row(4, "creditCode", knownCode, "entered", "2023-05"),
                        row(5, "creditCode", knownCode, "entered", "2023-01")))
                .extracting(RowVerdict::outcome)
                .containsExactly(Outcome.NEW, Outcome.NEW, Outcome.BAD, Outcome.BAD);
        assertThat(room.memberships.of(known.id())).hasSize(2);
    }

    @Test
    void theDirectoryRefusesWhatItsFormsRefuse() {
        room.enterprises.add(known);
        assertThat(problem(room.directoryImport, room.prefecture, row(2, "creditCode", knownCode, "entered", "三月")))
                .isEqualTo("enterprises.month-form");
        assertThat(problem(
                        room.directoryImport,
                        room.prefecture,
                        row(2, "creditCode", knownCode, "entered", "2023-03", "exited", "2023-09")))
                .isEqualTo("enterprises.reason-missing");
        imported(
                room.directoryImport,
                room.prefecture,
                row(2, "creditCode", knownCode, "entered", "2023-03", "exited", "2023-09", "reason", "停产"));
        assertThat(problem(
                        room.directoryImport,
                        room.prefecture,
                        row(2, "creditCode", knownCode, "entered", "2023-03", "exited", "2023-10", "reason", "停产")))
                .isEqualTo("enterprises.import-left-otherwise");
    }

    @Test
    void columnsHaveIdsOfTheirOwn() {
        for (ImportKind kind :
                List.of(room.enterprisesImport, room.factsImport, room.titlesImport, room.directoryImport)) {
            assertThat(kind.columns()).extracting(column -> column.id()).doesNotHaveDuplicates();
            assertThat(kind.columns()).anyMatch(column -> column.required());
        }
    }

    /** Judges the rows and keeps the good ones. */
    private static List<RowVerdict> imported(ImportKind kind, Actor actor, ImportRow... rows) {
        ImportKind.Rows session = kind.begin(actor, true);
        List<RowVerdict> verdicts = session.judge(List.of(rows));
        session.keep();
        return verdicts;
    }

    private static String problem(ImportKind kind, Actor actor, ImportRow row) {
        return imported(kind, actor, row).getFirst().problems().getFirst().key();
    }

    private static List<String> with(List<String> base, String... more) {
        List<String> all = new ArrayList<>(base);
        all.addAll(List.of(more));
        return all;
    }

    private static ImportRow row(int number, List<String> values) {
        return row(number, values.toArray(String[]::new));
    }

    private static ImportRow row(int number, String... values) {
        Map<String, String> byField = new TreeMap<>();
        for (int i = 0; i < values.length; i += 2) {
            if (values[i + 1] != null) {
                byField.put(values[i], values[i + 1]);
            }
        }
        return new ImportRow(number, byField);
    }
}
