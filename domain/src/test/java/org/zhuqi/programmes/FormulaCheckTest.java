package org.zhuqi.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.rules.Amount;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;

class FormulaCheckTest {
    private static final Field KIND = Field.builder()
            .id("kind")
            .kind(FieldKind.CHOICE)
            .label(LocalText.ofZh("类别"))
            .choices(List.of(new Field.Choice("a", LocalText.ofZh("甲")), new Field.Choice("b", LocalText.ofZh("乙"))))
            .build();
    private static final Form FORM = new Form(
            "form",
            1,
            LocalText.ofZh("申报书"),
            List.of(Section.of(
                    "main",
                    "基本",
                    Field.of("contract", FieldKind.MONEY, "合同额"),
                    Field.of("signedOn", FieldKind.DATE, "签订日期"),
                    Field.of("name", FieldKind.TEXT, "名称"),
                    KIND,
                    Table.builder()
                            .id("loans")
                            .label(LocalText.ofZh("贷款"))
                            .columns(List.of(
                                    Field.of("principal", FieldKind.MONEY, "本金"),
                                    Field.of("drawnOn", FieldKind.DATE, "放款日"),
                                    Field.of("bank", FieldKind.TEXT, "银行"),
                                    KIND.toBuilder().id("sort").build()))
                            .build())),
            List.of());

    @Test
    void a_formula_that_uses_what_the_form_has_is_sound() {
        assertThat(faults(new Amount.Plus(List.of(
                        new Amount.Cap(new Amount.Field("contract"), BigDecimal.TEN),
                        new Amount.ByChoice("kind", Map.of("a", new Amount.Fixed(BigDecimal.ONE)), null),
                        new Amount.Sum(
                                "loans",
                                "bank",
                                new Amount.Without("sort", Map.of("b", LocalText.ofZh("不计"))),
                                List.of("bank", "sort"),
                                new Amount.Times(List.of(
                                        new Amount.Column("principal"),
                                        // A name means the row's column first, then the form's field.
                                        new Amount.Days(List.of("drawnOn"), List.of("signedOn"), null))))))))
                .isEmpty();
    }

    @Test
    void what_the_form_has_not_is_told_with_its_place() {
        assertThat(faults(new Amount.Cap(
                        new Amount.Plus(List.of(
                                new Amount.Field("nothing"),
                                new Amount.Sum("tables", null, null, List.of(), new Amount.Column("net")),
                                new Amount.Sum("loans", "branch", null, List.of("code"), new Amount.Column("net")))),
                        BigDecimal.TEN)))
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactly(
                        tuple("amount.of.plus[0]", "programmes.formula-no-such-field"),
                        tuple("amount.of.plus[1].sum.table", "programmes.formula-no-such-table"),
                        tuple("amount.of.plus[2].sum.rowName", "programmes.formula-no-such-field"),
                        tuple("amount.of.plus[2].sum.once[0]", "programmes.formula-no-such-field"),
                        tuple("amount.of.plus[2].sum.each", "programmes.formula-no-such-field"));
    }

    @Test
    void so_is_what_is_of_another_kind() {
        assertThat(faults(new Amount.Plus(List.of(
                        new Amount.Field("name"),
                        new Amount.Column("principal"),
                        new Amount.Divided(new Amount.Field("contract"), new Amount.Fixed(new BigDecimal("0.00"))),
                        new Amount.Days(List.of("contract"), List.of("signedOn"), null),
                        new Amount.ByChoice("kind", Map.of("c", new Amount.Field("contract")), null),
                        new Amount.ByChoice("name", Map.of("a", new Amount.Field("contract")), null)))))
                .extracting(FieldProblem::key)
                .containsExactly(
                        "programmes.formula-field-of-another-kind",
                        "programmes.formula-column-outside-sum",
                        "programmes.formula-divided-by-zero",
                        "programmes.formula-field-of-another-kind",
                        "programmes.formula-no-such-choice",
                        "programmes.formula-field-of-another-kind");
    }

    private static List<FieldProblem> faults(Amount amount) {
        return FormulaCheck.of(amount, FORM);
    }
}
