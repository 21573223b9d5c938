package org.zhuqi.documents.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.FieldProblem;

class ColumnMappingTest {
    private static final ImportColumn CODE = ImportColumn.required("code", "x.code", new ColumnType.Code());
    private static final ImportColumn WAN = new ImportColumn(
            "sum.wan",
            "sum",
            new ImportColumn.Label.Key("x.sum"),
            new ColumnType.Number(ColumnType.Unit.WAN),
            false,
            true,
            null);
    private static final ImportColumn YUAN = new ImportColumn(
            "sum.yuan",
            "sum",
            new ImportColumn.Label.Key("x.sum"),
            new ColumnType.Number(ColumnType.Unit.YUAN),
            false,
            false,
            null);
    private static final Map<String, Set<String>> NAMES = Map.of(
            "code", Set.of("统一社会信用代码", "code"),
            "sum.wan", Set.of("营业收入（万元）"),
            "sum.yuan", Set.of("营业收入（元）"));

    @Test
    void headsAreRecognisedWhateverTheirWidthCaseAndBlanks() {
        assertThat(ColumnMapping.guessed(List.of("序号", "统一社会\n信用代码 *", "营业收入(万元)"), NAMES)
                        .columns())
                .isEqualTo(Map.of(1, "code", 2, "sum.wan"));
        assertThat(ColumnMapping.guessed(List.of("ＣＯＤＥ", "营业收入 （元）"), NAMES).columns())
                .isEqualTo(Map.of(0, "code", 1, "sum.yuan"));
    }

    @Test
    void aHeadWithoutItsUnitIsNotGuessed() {
        assertThat(ColumnMapping.guessed(List.of("营业收入"), NAMES).columns()).isEmpty();
    }

    @Test
    void ofTwoAlikeTheFirstCounts() {
        assertThat(ColumnMapping.guessed(List.of("code", "统一社会信用代码"), NAMES).columns())
                .isEqualTo(Map.of(0, "code"));
    }

    @Test
    void whatIsMissingTwiceOrUnknownIsNamed() {
        assertThat(new ColumnMapping(Map.of(0, "sum.wan", 1, "sum.yuan", 2, "nothing", 9, "code"))
                        .problems(List.of(CODE, WAN, YUAN), 3))
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("column[1]", "imports.column-twice"),
                        org.assertj.core.api.Assertions.tuple("column[2]", "imports.column-unknown"),
                        org.assertj.core.api.Assertions.tuple("column[9]", "imports.column-unknown"),
                        org.assertj.core.api.Assertions.tuple("code", "imports.column-missing"));
        assertThat(new ColumnMapping(Map.of(0, "code")).problems(List.of(CODE, WAN, YUAN), 1))
                .isEmpty();
    }
}
