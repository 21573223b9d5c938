package org.zhuqi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.forms.Comparison;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;

/** What every codec of rules does. */
public abstract class RuleCodecContract {
    private static final LocalText WORDS = new LocalText("词", "말", "words");

    protected abstract RuleCodec codec();

    @Test
    void every_kind_of_condition_comes_back_equal() {
        Criterion criterion = everything();
        assertThat(codec().readCriterion(codec().writeCriterion(criterion))).isEqualTo(criterion);
    }

    @Test
    void every_kind_of_formula_comes_back_equal() {
        Amount f1 = AmountFixture.equipment();
        assertThat(codec().readAmount(codec().writeAmount(f1))).isEqualTo(f1);
        Amount field = new Amount.Field("f");
        Amount rest = new Amount.Greatest(List.of(
                new Amount.Plus(List.of(field, new Amount.Fixed(new BigDecimal("1.5")))),
                new Amount.Minus(field, field),
                new Amount.Times(List.of(field, field)),
                new Amount.Divided(field, field),
                new Amount.Increase(new Amount.FactNumber(new FactKey("rd@year-1")), field),
                new Amount.ByChoice("kind", Map.of("a", field), null),
                new Amount.ByChoice("kind", Map.of("a", field), field)));
        assertThat(codec().readAmount(codec().writeAmount(rest))).isEqualTo(rest);
    }

    @Test
    void the_steps_of_a_verdict_and_of_an_amount_come_back_equal() {
        Facts facts = Facts.of(List.of(
                new Fact(new FactKey("a.number"), FactValue.of(5), "年报", LocalDate.of(2024, 8, 26)),
                new Fact(new FactKey("a.word"), FactValue.of("C"), "登记", LocalDate.of(2024, 8, 26))));
        List<Step> verdict = everything().judge(facts).steps();
        assertThat(codec().readSteps(codec().writeSteps(verdict))).isEqualTo(verdict);
        List<Step> amount = AmountFixture.equipment()
                .evaluate(
                        AmountFixture.answers(
                                AmountFixture.row("production", "500", "77", "333"),
                                AmountFixture.row("vehicle", "9", "1", "10")),
                        Facts.NONE)
                .steps();
        assertThat(codec().readSteps(codec().writeSteps(amount))).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"fact\":\"a\",\"is\":\"equal\",\"value\":1}",
                "{\"fact\":\"a\",\"is\":\"about\",\"value\":1,\"words\":{\"zh\":\"x\"}}",
                "{\"fact\":\"A B\",\"is\":\"equal\",\"value\":1,\"words\":{\"zh\":\"x\"}}",
                "{\"fact\":\"a\",\"is\":\"equal\",\"value\":{\"date\":\"2024-02-30\"},\"words\":{\"zh\":\"x\"}}",
                "{\"fact\":\"a\",\"is\":\"equal\",\"value\":1,\"words\":{\"zh\":\"x\"},\"more\":1}",
                "{\"growth\":[\"a\"],\"is\":\"equal\",\"value\":1,\"words\":{\"zh\":\"x\"}}"
            })
    void what_is_no_condition_is_refused(String json) {
        assertRefused(() -> codec().readCriterion(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"least\":[]}",
                "{\"rate\":\"0.1\",\"of\":1}",
                "{\"minus\":[1]}",
                "1e999999999",
                "{\"cap\":1,\"of\":1,\"floor\":1}",
                "{\"tiers\":[],\"of\":1}",
                "{\"tiers\":[{\"from\":5},{\"from\":5}],\"of\":1}",
                "{\"days\":{\"from\":[],\"until\":[\"a\"]}}",
                "{\"days\":{\"from\":[\"a\"],\"until\":[\"a\"],\"within\":{\"from\":\"2024-02-01\",\"through\":\"2024-01-31\"}}}",
                "{\"on\":\"a\",\"dated\":{}}",
                "{\"on\":\"a\",\"dated\":{\"2024-02-30\":1}}",
                "{\"staged\":[]}"
            })
    void what_is_no_formula_is_refused(String json) {
        assertRefused(() -> codec().readAmount(json));
    }

    /** While a formula is being written; whoever publishes it looks for those ({@code FormulaCheck}). */
    @Test
    void a_part_that_nobody_chose_yet_is_kept_as_such() {
        assertThat(codec().readAmount("{\"cap\":1,\"of\":{}}"))
                .isEqualTo(new Amount.Cap(new Amount.Blank(), BigDecimal.ONE));
    }

    private static void assertRefused(Runnable read) {
        assertThatThrownBy(read::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(RulesError.BAD_RULE));
    }

    private static Criterion everything() {
        FactKey number = new FactKey("a.number");
        return new Criterion.All(
                WORDS,
                List.of(
                        new Criterion.Any(
                                null,
                                List.of(
                                        new Criterion.Compare(
                                                WORDS,
                                                "第七条",
                                                new Measurand.Of(number),
                                                Comparison.AT_LEAST,
                                                FactValue.of(new BigDecimal("5.5"))),
                                        new Criterion.OneOf(
                                                WORDS,
                                                null,
                                                new FactKey("a.word"),
                                                List.of(FactValue.of("B"), FactValue.of("C"))))),
                        new Criterion.Not(
                                null,
                                new Criterion.Compare(
                                        WORDS,
                                        null,
                                        new Measurand.Of(new FactKey("a.yes")),
                                        Comparison.EQUAL,
                                        FactValue.of(true))),
                        new Criterion.Compare(
                                WORDS,
                                null,
                                new Measurand.Of(new FactKey("a.date")),
                                Comparison.LESS,
                                FactValue.of(LocalDate.of(2024, 1, 1))),
                        new Criterion.Compare(
                                WORDS,
                                null,
                                new Measurand.Ratio(number, number),
                                Comparison.MORE,
                                FactValue.of(new BigDecimal("0.3"))),
                        new Criterion.Compare(
                                WORDS,
                                null,
                                new Measurand.Growth(number, number),
                                Comparison.MORE,
                                FactValue.of(new BigDecimal("0.3")))));
    }
}
