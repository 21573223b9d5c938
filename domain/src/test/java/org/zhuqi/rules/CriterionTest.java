package org.zhuqi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.forms.Comparison;
import org.zhuqi.shared.LocalText;

class CriterionTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 8, 26);

    private final Criterion aboveScale = yes("enterprise.above-scale", "在规模以上企业名录内");
    private final Criterion revenue = number("revenue@year-1", Comparison.AT_LEAST, "20000000");

    @Test
    void every_part_met_is_eligible_and_every_step_is_kept() {
        Verdict verdict = all(aboveScale, revenue)
                .judge(facts(fact("enterprise.above-scale", true), fact("revenue@year-1", "20000000")));
        assertThat(verdict).isInstanceOf(Verdict.Eligible.class);
        assertThat(verdict.steps()).hasSize(3);
        Step.Finding step = (Step.Finding) verdict.steps().get(2);
        assertThat(step.depth()).isEqualTo(1);
        assertThat(step.found()).containsExactly(fact("revenue@year-1", "20000000"));
        assertThat(step.wanted()).containsExactly(FactValue.of(20_000_000));
    }

    @Test
    void a_failed_part_gives_its_reason_and_how_far_off_it_is() {
        Verdict verdict = all(aboveScale, revenue)
                .judge(facts(fact("enterprise.above-scale", true), fact("revenue@year-1", "19999999.99")));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Ineligible.class, no -> {
            assertThat(no.reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.offBy()).isEqualByComparingTo("0.01"));
        });
    }

    @Test
    void a_missing_fact_never_reads_as_no() {
        Verdict verdict = all(aboveScale, revenue).judge(facts(fact("enterprise.above-scale", true)));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.missing()).containsExactly(new FactKey("revenue@year-1")));
        assertThat(new Criterion.Not(null, aboveScale).judge(Facts.NONE)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void a_certain_no_decides_whatever_is_missing() {
        Verdict verdict = all(aboveScale, revenue).judge(facts(fact("enterprise.above-scale", false)));
        assertThat(verdict).isInstanceOf(Verdict.Ineligible.class);
        assertThat(((Verdict.Ineligible) verdict).reasons()).hasSize(1);
    }

    @Test
    void a_certain_yes_decides_an_alternative_whatever_is_missing() {
        Criterion either = new Criterion.Any(null, List.of(aboveScale, revenue));
        assertThat(either.judge(facts(fact("revenue@year-1", "30000000")))).isInstanceOf(Verdict.Eligible.class);
        assertThat(either.judge(facts(fact("revenue@year-1", "3")))).isInstanceOf(Verdict.Unknown.class);
        Verdict no = either.judge(facts(fact("revenue@year-1", "3"), fact("enterprise.above-scale", false)));
        assertThat(((Verdict.Ineligible) no).reasons()).hasSize(2);
    }

    @ParameterizedTest(name = "20,000,000 wanted {0}: {1} gives {2}")
    @CsvSource({
        "AT_LEAST, 20000000, TRUE",
        "AT_LEAST, 19999999.999, FALSE",
        "AT_MOST, 20000000, TRUE",
        "AT_MOST, 20000000.001, FALSE",
        "LESS, 20000000, FALSE",
        "LESS, 19999999.999, TRUE",
        "MORE, 20000000, FALSE",
        "MORE, 20000000.001, TRUE",
        "EQUAL, 20000000.00, TRUE",
        "NOT_EQUAL, 20000000.00, FALSE"
    })
    void thresholds_compare_exact_unrounded_values(Comparison comparison, String found, Truth outcome) {
        Verdict verdict = number("revenue@year-1", comparison, "20000000").judge(facts(fact("revenue@year-1", found)));
        assertThat(((Step.Finding) verdict.steps().getFirst()).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "growth from {1} to {0} is at least 10 %: {2}")
    @CsvSource({
        "110, 100, TRUE",
        "109.9999999, 100, FALSE",
        "110, 0, UNKNOWN",
        "110, -5, UNKNOWN",
        ", 100, UNKNOWN",
        "110, , UNKNOWN"
    })
    void growth_over_a_base_that_is_missing_zero_or_negative_is_unknown(String current, String base, Truth outcome) {
        Criterion growth = new Criterion.Compare(
                LocalText.ofZh("增长10%以上"),
                null,
                new Measurand.Growth(new FactKey("revenue@year-1"), new FactKey("revenue@year-2")),
                Comparison.AT_LEAST,
                FactValue.of(new BigDecimal("0.1")));
        Facts facts = facts(
                current == null ? null : fact("revenue@year-1", current),
                base == null ? null : fact("revenue@year-2", base));
        Verdict verdict = growth.judge(facts);
        assertThat(((Step.Finding) verdict.steps().getFirst()).outcome()).isEqualTo(outcome);
        if (verdict instanceof Verdict.Unknown unknown) {
            assertThat(unknown.missing()).isNotEmpty();
        }
    }

    @Test
    void a_ratio_compares_as_an_exact_quotient_never_as_shown() {
        Criterion ratio = new Criterion.Compare(
                LocalText.ofZh("研发费用占比不低于三分之一"),
                null,
                new Measurand.Ratio(new FactKey("rd@year-1"), new FactKey("revenue@year-1")),
                Comparison.AT_LEAST,
                FactValue.of(new BigDecimal("0.333333")));
        assertThat(ratio.judge(facts(fact("rd@year-1", "1"), fact("revenue@year-1", "3"))))
                .isInstanceOf(Verdict.Eligible.class);
        assertThat(ratio.judge(facts(fact("rd@year-1", "1"), fact("revenue@year-1", "0"))))
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void one_of_several_values_is_enough() {
        Criterion industry = new Criterion.OneOf(
                LocalText.ofZh("工业企业"),
                null,
                new FactKey("enterprise.section"),
                List.of(FactValue.of("B"), FactValue.of("C"), FactValue.of("D")));
        assertThat(industry.judge(facts(new Fact(new FactKey("enterprise.section"), FactValue.of("C"), "s", AS_OF))))
                .isInstanceOf(Verdict.Eligible.class);
        assertThat(industry.judge(facts(new Fact(new FactKey("enterprise.section"), FactValue.of("M"), "s", AS_OF))))
                .isInstanceOf(Verdict.Ineligible.class);
        assertThat(industry.judge(Facts.NONE)).isInstanceOf(Verdict.Unknown.class);
    }

    private static Criterion all(Criterion... of) {
        return new Criterion.All(LocalText.ofZh("申报条件"), List.of(of));
    }

    private static Criterion yes(String key, String words) {
        return new Criterion.Compare(
                LocalText.ofZh(words), null, new Measurand.Of(new FactKey(key)), Comparison.EQUAL, FactValue.of(true));
    }

    private static Criterion number(String key, Comparison comparison, String wanted) {
        return new Criterion.Compare(
                LocalText.ofZh("营业收入"),
                null,
                new Measurand.Of(new FactKey(key)),
                comparison,
                FactValue.of(new BigDecimal(wanted)));
    }

    private static Facts facts(Fact... facts) {
        return Facts.of(Arrays.stream(facts).filter(fact -> fact != null).toList());
    }

    private static Fact fact(String key, String number) {
        return new Fact(new FactKey(key), FactValue.of(new BigDecimal(number)), "年报", AS_OF);
    }

    private static Fact fact(String key, boolean yes) {
        return new Fact(new FactKey(key), FactValue.of(yes), "名录", AS_OF);
    }
}
