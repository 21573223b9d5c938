package org.zhuqi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.rules.AmountFixture.answers;
import static org.zhuqi.rules.AmountFixture.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.forms.Answers;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;

class AmountTest {
    private final Amount equipment = AmountFixture.equipment();

    @Test
    void the_published_equipment_example_gives_exactly_400_000_yuan() {
        AmountResult result = evaluate(answers(
                row("production", "320", "0", "300"),
                row("production", "100", "0", "100"),
                row("secondHand", "50", "0", "50")));
        assertThat(result.amount()).isEqualTo(Money.ofWan(40));
        assertThat(result.steps())
                .extracting(AmountTest::key)
                .containsExactly(
                        "named",
                        "row",
                        "less-tax",
                        "least",
                        "row",
                        "less-tax",
                        "least",
                        "row-left-out",
                        "sum",
                        "floor-reached",
                        "rate",
                        "cap-kept",
                        "result");
    }

    @Test
    void a_payment_counts_less_its_share_of_the_tax() {
        // 320 net + 41.6 tax paid in full, then a line of which half was paid.
        AmountResult result =
                evaluate(answers(row("production", "320", "41.6", "361.6"), row("production", "100", "13", "56.5")));
        assertThat(result.amount()).isEqualTo(Money.ofWan(37));
    }

    @Test
    void the_floor_is_included_and_below_it_there_is_nothing() {
        assertThat(evaluate(answers(row("production", "300", "0", "300"))).amount())
                .isEqualTo(Money.ofWan(30));
        assertThat(evaluate(answers(row("production", "299.999999", "0", "300")))
                        .amount())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void the_cap_is_included_and_holds() {
        assertThat(evaluate(answers(row("production", "5000", "0", "5000"))).amount())
                .isEqualTo(Money.ofWan(500));
        assertThat(evaluate(answers(row("production", "9000", "0", "9000"))).amount())
                .isEqualTo(Money.ofWan(500));
        assertThat(evaluate(answers(row("production", "4999.99", "0", "4999.99")))
                        .amount())
                .isEqualTo(Money.ofWan("499.999"));
    }

    @Test
    void nothing_is_rounded_before_the_end_and_then_half_up() {
        // The paid share is 1,000,000 x 3 / 7 yuan per line, not a decimal; three lines and a rate of 10 %.
        AmountResult result = new Amount.Rate(
                        ((Amount.Named) ((Amount.Floor) ((Amount.Rate) ((Amount.Cap) equipment).of()).of()).of()).of(),
                        new BigDecimal("0.1"))
                .evaluate(answers(row("production", "300", "400", "100")), Facts.NONE);
        assertThat(result.amount()).isEqualTo(Money.ofYuan("42857.14"));
        assertThat(result.steps()).extracting(AmountTest::key).contains("rounded");
        assertThat(new Amount.Fixed(new BigDecimal("0.005"))
                        .evaluate(Answers.none(), Facts.NONE)
                        .amount())
                .isEqualTo(Money.ofYuan("0.01"));
    }

    @Test
    void a_missing_cell_makes_the_amount_unknown_and_names_it() {
        AmountResult result = evaluate(Answers.of(Map.of(
                "equipment", List.of(Map.of("kind", "production", "net", BigDecimal.TEN, "vat", BigDecimal.ONE)))));
        assertThat(result)
                .isInstanceOfSatisfying(
                        AmountResult.Unknown.class,
                        unknown -> assertThat(unknown.missing()).containsExactly("equipment[0].payment"));
        assertThatThrownBy(result::amount).isInstanceOf(RefusedException.class);
    }

    @Test
    void no_equipment_at_all_is_below_the_floor() {
        assertThat(evaluate(Answers.none()).amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void research_f5_pays_on_the_increase_and_its_floor_is_on_the_award() {
        Amount f5 = new Amount.Cap(
                new Amount.Floor(
                        new Amount.Rate(
                                new Amount.Increase(fact("rd@year-1"), fact("rd@year-2")), new BigDecimal("0.1")),
                        new BigDecimal("50000")),
                new BigDecimal("500000"));
        assertThat(f5.evaluate(Answers.none(), rd("5000000", "3800000")).amount())
                .isEqualTo(Money.ofWan(12));
        assertThat(f5.evaluate(Answers.none(), rd("4200000", "3800000")).amount())
                .isEqualTo(Money.ZERO);
        assertThat(f5.evaluate(Answers.none(), rd("4200000", "0")).amount()).isEqualTo(Money.ofWan(42));
        assertThat(f5.evaluate(Answers.none(), rd("3000000", "3800000")).amount())
                .isEqualTo(Money.ZERO);
        assertThat(f5.evaluate(Answers.none(), rd("3000000", "-1"))).isInstanceOf(AmountResult.Unknown.class);
        assertThat(f5.evaluate(Answers.none(), Facts.NONE))
                .isInstanceOfSatisfying(
                        AmountResult.Unknown.class,
                        unknown -> assertThat(unknown.missing()).containsExactly("rd@year-1", "rd@year-2"));
    }

    @Test
    void workshops_f6_have_a_cap_per_kind() {
        Amount tenPercent = new Amount.Rate(new Amount.Field("contract"), new BigDecimal("0.1"));
        Amount f6 = new Amount.ByChoice(
                "kind",
                Map.of(
                        "workshop", new Amount.Cap(tenPercent, new BigDecimal("500000")),
                        "advanced", new Amount.Cap(tenPercent, new BigDecimal("1000000"))),
                null);
        Answers answers = Answers.of(Map.of("contract", new BigDecimal("6200000")));
        assertThat(f6.evaluate(answers.with("kind", "workshop"), Facts.NONE).amount())
                .isEqualTo(Money.ofWan(50));
        assertThat(f6.evaluate(answers.with("kind", "advanced"), Facts.NONE).amount())
                .isEqualTo(Money.ofWan(62));
        assertThat(f6.evaluate(answers.with("kind", "other"), Facts.NONE).amount())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void booths_f7_take_the_least_of_three() {
        Amount f7 = new Amount.Least(List.of(
                new Amount.Rate(new Amount.Field("fee"), new BigDecimal("0.8")),
                new Amount.Times(List.of(
                        new Amount.Fixed(new BigDecimal("5000")),
                        new Amount.Least(List.of(new Amount.Field("booths"), new Amount.Fixed(new BigDecimal("4")))))),
                new Amount.Fixed(new BigDecimal("20000"))));
        Answers answers = Answers.of(Map.of("fee", new BigDecimal("24000"), "booths", new BigDecimal("3")));
        assertThat(f7.evaluate(answers, Facts.NONE).amount()).isEqualTo(Money.ofWan("1.5"));
    }

    @Test
    void leasing_f10_multiplies_contract_rate_and_share() {
        Amount f10 = new Amount.Cap(
                new Amount.Rate(
                        new Amount.Times(List.of(
                                new Amount.Floor(new Amount.Field("contract"), new BigDecimal("5000000")),
                                new Amount.Field("lpr"))),
                        new BigDecimal("0.15")),
                new BigDecimal("2000000"));
        Answers answers = Answers.of(Map.of("contract", new BigDecimal("5000000"), "lpr", new BigDecimal("0.035")));
        assertThat(f10.evaluate(answers, Facts.NONE).amount()).isEqualTo(Money.ofWan("2.625"));
    }

    private AmountResult evaluate(Answers answers) {
        return equipment.evaluate(answers, Facts.NONE);
    }

    @Test
    void a_negative_result_is_shown_as_it_came_out_and_counts_as_nothing() {
        AmountResult result = new Amount.Minus(
                        new Amount.Fixed(new BigDecimal("100")), new Amount.Fixed(new BigDecimal("350")))
                .evaluate(Answers.of(Map.of()), Facts.NONE);
        assertThat(result.amount()).isEqualTo(Money.ZERO);
        assertThat(result.steps().getFirst()).satisfies(step -> {
            assertThat(key(step)).isEqualTo("negative");
            assertThat(((Step.Calculation) step).args().toString()).contains("-250");
        });
    }

    private static String key(Step step) {
        return ((Step.Calculation) step).key();
    }

    private static Amount fact(String key) {
        return new Amount.FactNumber(new FactKey(key));
    }

    private static Facts rd(String current, String base) {
        LocalDate asOf = LocalDate.of(2024, 8, 26);
        return Facts.of(List.of(
                new Fact(new FactKey("rd@year-1"), FactValue.of(new BigDecimal(current)), "s", asOf),
                new Fact(new FactKey("rd@year-2"), FactValue.of(new BigDecimal(base)), "s", asOf)));
    }
}
