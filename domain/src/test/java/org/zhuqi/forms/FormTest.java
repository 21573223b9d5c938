package org.zhuqi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;

class FormTest {
    private final Form form = FormFixture.full();
    private final Answers complete = FormFixture.complete();

    @Test
    void complete_answers_have_no_problem() {
        assertThat(form.check(complete)).isEmpty();
        form.requireComplete(complete);
    }

    @Test
    void every_missing_field_is_named_at_once_and_a_draft_misses_nothing_yet() {
        assertThat(problems(Answers.none()))
                .containsExactly(
                        "project forms.required",
                        "from forms.required",
                        "county forms.fact-missing",
                        "equipment forms.too-few-rows");
        assertThat(form.checkDraft(Answers.none())).isEmpty();
        assertThatThrownBy(() -> form.requireComplete(Answers.none()))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problems()).hasSize(4));
    }

    @Test
    void what_is_typed_wrongly_is_told_in_a_draft_already() {
        Answers wrong = complete.with("share", "zwölf")
                .with("from", "2024-02-30")
                .with("project", "一二三四五六七八九十一二三四五六七八九十一")
                .with("code", "24-1")
                .with("loan", "maybe")
                .with("total", new BigDecimal("30.001"))
                .with("plan", List.of("1", "2", "3"));
        assertThat(form.checkDraft(wrong))
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly(
                        "project forms.too-long",
                        "code forms.not-in-pattern",
                        "loan forms.not-yes-or-no",
                        "from forms.not-a-date",
                        "share forms.not-a-number",
                        "plan forms.too-many-files",
                        "total forms.too-many-decimals");
    }

    @Test
    void limits_of_numbers_are_included() {
        assertThat(problems(complete.with("share", new BigDecimal("100")))).isEmpty();
        assertThat(problems(complete.with("share", new BigDecimal("100.01")))).containsExactly("share forms.too-great");
        assertThat(problems(complete.with("share", new BigDecimal("-0.01")))).containsExactly("share forms.too-small");
    }

    @Test
    void a_field_is_asked_only_when_it_is_shown() {
        assertThat(problems(complete.with("loan", true))).containsExactly("bank forms.required");
        assertThat(problems(complete.with("loan", true).with("bank", "mine")))
                .containsExactly("bank forms.not-a-choice");
        assertThat(problems(complete.with("loan", true).with("bank", "other")))
                .containsExactly("bankName forms.required");
        assertThat(problems(complete.with("bank", "mine"))).isEmpty();
    }

    @Test
    void cells_are_named_by_row_and_column_and_blank_rows_do_not_count() {
        Answers answers = complete.with(
                "equipment",
                List.of(
                        Map.of("net", new BigDecimal("30"), "payment", new BigDecimal("31")),
                        Map.of(),
                        Map.of("name", "泵", "net", "viel", "imported", true)));
        assertThat(problems(answers))
                .containsExactly(
                        "equipment[0].name forms.required",
                        "equipment[0].payment forms.rule",
                        "equipment[2].net forms.not-a-number",
                        "equipment[2].country forms.required");
    }

    @Test
    void more_rows_than_allowed_are_refused() {
        Map<String, Object> row = Map.of("name", "泵", "net", new BigDecimal("7.5"));
        assertThat(problems(complete.with("equipment", List.of(row, row, row, row))))
                .containsExactly("equipment forms.too-many-rows");
        assertThat(problems(complete.with("equipment", "no table"))).contains("equipment forms.not-a-table");
    }

    @Test
    void rules_across_fields_carry_their_own_words() {
        assertThat(form.check(complete.with("to", "2023-12-31").with("total", new BigDecimal("29.99"))))
                .extracting(
                        FieldProblem::field,
                        problem -> ((LocalText) problem.args().getFirst()).zh())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("to", "完工不得早于开工"),
                        org.assertj.core.groups.Tuple.tuple("total", "总投资应等于设备合计"));
    }

    @Test
    void a_rule_over_unanswered_fields_does_not_apply() {
        assertThat(form.check(complete.with("to", null).with("total", null))).isEmpty();
    }

    @Test
    void only_what_the_form_asks_and_shows_is_relevant() {
        Answers answers = complete.with("bank", "icbc")
                .with("unknown", "x")
                .with("equipment", List.of(Map.of("name", "泵", "net", BigDecimal.TEN, "country", "法国"), Map.of()));
        Answers relevant = form.relevant(answers);
        assertThat(relevant.values()).doesNotContainKeys("bank", "unknown");
        assertThat(relevant.rows("equipment")).hasSize(1);
        assertThat(relevant.rows("equipment").getFirst().cells()).containsOnlyKeys("name", "net");
    }

    @Test
    void it_knows_whose_change_changes_the_form() {
        assertThat(form.triggers()).containsExactly("bank", "imported", "loan");
    }

    @Test
    void totals_are_exact() {
        assertThat(Form.total(complete, "equipment", "net")).isEqualByComparingTo("30");
    }

    @Test
    void a_form_that_speaks_of_fields_it_has_not_is_refused() {
        Rule rule = new Rule(new Condition.Filled("nothing"), LocalText.ofZh("x"), List.of("nothing"));
        assertThatThrownBy(() -> new Form("f", 1, LocalText.ofZh("x"), List.of(), List.of(rule)))
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> new Form(
                        "f",
                        1,
                        LocalText.ofZh("x"),
                        List.of(Section.of(
                                "s", "s", Field.of("a", FieldKind.TEXT, "a"), Field.of("a", FieldKind.TEXT, "a"))),
                        List.of()))
                .hasMessageContaining("two fields");
    }

    @Test
    void equal_numbers_are_equal_answers() {
        assertThat(Answers.of(Map.of("a", new BigDecimal("1.50"))))
                .isEqualTo(Answers.of(Map.of("a", new BigDecimal("1.5"))));
        assertThat(Answers.of(Map.of("a", 100))).isEqualTo(Answers.of(Map.of("a", new BigDecimal("1e2"))));
        assertThatThrownBy(() -> Answers.of(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> problems(Answers answers) {
        return form.check(answers).stream()
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
    }
}
