package org.zhuqi.programmes.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuqi.programmes.trials.TrialFixture.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.forms.Comparison;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.Measurand;
import org.zhuqi.rules.RuleNumbers;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

class TrialTest {
    private static final Outcome.Traits YANJI = TrialFixture.traits("222401");

    @Test
    void two_caps_are_compared_in_one_pass() {
        List<Outcome> outcomes =
                of(facts(true, 300, 100_000_000L), TrialFixture.capped(500_000), TrialFixture.capped(800_000));
        assertThat(outcomes).extracting(Outcome::amount).containsExactly(Money.ofYuan(500_000), Money.ofYuan(800_000));
        assertThat(outcomes).extracting(Outcome::standing).containsOnly(Outcome.Standing.ELIGIBLE);
    }

    @Test
    void another_threshold_lets_others_in() {
        Variant fewer = Variant.of(Map.of(TrialFixture.LEAST_EMPLOYEES, BigDecimal.valueOf(50)));
        assertThat(of(facts(true, 60, 1L), Variant.AS_WRITTEN, fewer))
                .extracting(Outcome::standing)
                .containsExactly(Outcome.Standing.INELIGIBLE, Outcome.Standing.ELIGIBLE);
    }

    @Test
    void who_meets_nothing_fails_every_condition_and_who_lacks_one_fact_says_which() {
        assertThat(of(facts(false, 50, 1L), Variant.AS_WRITTEN).getFirst().failing())
                .containsExactly(0, 1);
        Outcome unknown = of(facts(true, null, 1L), Variant.AS_WRITTEN).getFirst();
        assertThat(unknown.standing()).isEqualTo(Outcome.Standing.UNKNOWN);
        assertThat(unknown.missing()).containsExactly(TrialFixture.EMPLOYEES.value());
        assertThat(unknown.later()).isEmpty();
    }

    @Test
    void what_holds_for_every_call_cuts_behind_the_calls_own_conditions_whatever_a_variant_changes() {
        FactKey barred = new FactKey("subsidies.barred");
        StandingConditions standing = new StandingConditions(List.of(new Criterion.Compare(
                LocalText.ofZh("不在禁止申报期内"), null, new Measurand.Of(barred), Comparison.EQUAL, FactValue.of(false))));
        Trial trial = new Trial(
                TrialFixture.rules(),
                List.of(Variant.AS_WRITTEN, Variant.of(Map.of(TrialFixture.LEAST_EMPLOYEES, BigDecimal.ONE))),
                Assumptions.NONE,
                standing,
                LocalDate.of(2024, 9, 1));
        assertThat(trial.factKeys()).contains(barred);

        Map<FactKey, Fact> known = new HashMap<>(facts(true, 300, 1L).byKey());
        known.put(barred, new Fact(barred, FactValue.of(true), "奖补追回记录", LocalDate.of(2024, 6, 30)));
        assertThat(trial.of(TrialFixture.enterprise(1), YANJI, new Facts(known, Set.of())))
                .extracting(Outcome::standing, Outcome::failing)
                .containsOnly(tuple(Outcome.Standing.INELIGIBLE, List.of(2)));
    }

    @Test
    void a_condition_that_is_not_met_decides_also_while_a_fact_is_missing() {
        Outcome outcome = of(facts(false, null, 1L), Variant.AS_WRITTEN).getFirst();
        assertThat(outcome.standing()).isEqualTo(Outcome.Standing.INELIGIBLE);
        assertThat(outcome.failing()).containsExactly(0);
    }

    @Test
    void a_fact_to_be_asked_for_later_is_told_apart() {
        Facts later = new Facts(facts(true, null, 1L).byKey(), Set.of(TrialFixture.EMPLOYEES));
        assertThat(of(later, Variant.AS_WRITTEN).getFirst().later()).containsExactly(TrialFixture.EMPLOYEES.value());
    }

    @Test
    void an_amount_that_needs_what_nobody_assumed_is_unknown_and_says_what() {
        Trial trial = new Trial(
                ProgrammeFixture.programme().rules(),
                List.of(Variant.AS_WRITTEN),
                Assumptions.NONE,
                StandingConditions.NONE,
                LocalDate.of(2024, 9, 1));
        Facts above = facts(true, null, 5_000_000L);
        assertThat(trial.of(TrialFixture.enterprise(1), YANJI, above).getFirst().amount())
                .as("a sum over no row is a sum")
                .isEqualTo(Money.ZERO);
        Trial assumed = new Trial(
                ProgrammeFixture.programme().rules(),
                List.of(Variant.AS_WRITTEN),
                new Assumptions(new TreeMap<>(Map.of("equipment.net", new Assumption.OfFact(TrialFixture.REVENUE)))),
                StandingConditions.NONE,
                LocalDate.of(2024, 9, 1));
        assertThat(assumed.of(TrialFixture.enterprise(1), YANJI, above)
                        .getFirst()
                        .amount())
                .isEqualTo(Money.ofYuan(500_000));
        Outcome unpriced = of(facts(true, 200, null), Variant.AS_WRITTEN).getFirst();
        assertThat(unpriced.amount()).isNull();
        assertThat(unpriced.amountMissing()).containsExactly(TrialFixture.REVENUE.value());
    }

    @Test
    void a_condition_on_the_form_is_judged_by_what_is_assumed() {
        ProgrammeRules rules = ProgrammeFixture.programme().rules();
        Criterion least = new Criterion.Compare(
                LocalText.ofZh("设备金额"),
                null,
                new Measurand.Of(new FactKey("form.equipment.net")),
                Comparison.AT_LEAST,
                FactValue.of(5_000_000));
        ProgrammeRules asking =
                new ProgrammeRules(rules.form(), least, rules.amount(), rules.materials(), rules.route());
        for (var assumed : Map.of(4_999_999, Outcome.Standing.INELIGIBLE, 5_000_000, Outcome.Standing.ELIGIBLE)
                .entrySet()) {
            Trial trial = new Trial(
                    asking,
                    List.of(Variant.AS_WRITTEN),
                    new Assumptions(new TreeMap<>(
                            Map.of("equipment.net", new Assumption.Number(BigDecimal.valueOf(assumed.getKey()))))),
                    StandingConditions.NONE,
                    LocalDate.of(2024, 9, 1));
            assertThat(trial.of(TrialFixture.enterprise(1), YANJI, facts(true, 1, 1L)))
                    .extracting(Outcome::standing)
                    .containsExactly(assumed.getValue());
        }
    }

    @Test
    void what_is_assumed_of_a_field_that_is_not_there_is_named() {
        Assumptions wrong = new Assumptions(new TreeMap<>(Map.of(
                "nothing", new Assumption.Number(BigDecimal.ONE),
                "project", new Assumption.Number(BigDecimal.ONE),
                "equipment.net", new Assumption.Number(BigDecimal.ONE))));
        assertThat(DryRun.problems(
                        TrialFixture.rules(), List.of(Variant.of(Map.of("amount/9", BigDecimal.ONE))), wrong))
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "assumed.nothing trials.no-such-field",
                        "assumed.project trials.not-a-number",
                        "variants[0].amount/9 trials.no-such-place");
    }

    @Test
    void every_number_of_the_rules_has_a_place() {
        assertThat(RuleNumbers.of(
                        TrialFixture.rules().eligibility(), TrialFixture.rules().amount()))
                .extracting(RuleNumbers.Place::place)
                .containsExactly(TrialFixture.LEAST_EMPLOYEES, TrialFixture.CAP, TrialFixture.RATE);
    }

    @Test
    void a_condition_counts_whom_it_cuts_first_and_whom_alone() {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.addAll(of(facts(false, 50, 1L), Variant.AS_WRITTEN));
        outcomes.addAll(of(facts(false, 500, 1L), Variant.AS_WRITTEN));
        outcomes.addAll(of(facts(true, 50, 1L), Variant.AS_WRITTEN));
        Tally.Count count = Tally.nothing(1).plus(outcomes).variants().getFirst();
        assertThat(count.ineligible()).isEqualTo(3);
        assertThat(count.cut(0)).isEqualTo(new Tally.Cut(2, 2, 1));
        assertThat(count.cut(1)).isEqualTo(new Tally.Cut(2, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2024})
    void the_order_of_records_and_the_cut_of_portions_make_no_difference(long seed) {
        List<EnterpriseId> enterprises =
                IntStream.range(0, 200).mapToObj(TrialFixture::enterprise).toList();
        Variant[] variants = {Variant.AS_WRITTEN, TrialFixture.capped(100_000)};
        List<Outcome> outcomes = TrialFixture.outcomes(enterprises, variants);
        Tally whole = Tally.nothing(2).plus(outcomes);
        Random random = new Random(seed);
        List<Outcome> shuffled = new ArrayList<>(outcomes);
        Collections.shuffle(shuffled, random);
        Tally tally = Tally.nothing(2);
        int at = 0;
        while (at < shuffled.size()) {
            int end = Math.min(shuffled.size(), at + 1 + random.nextInt(40));
            tally = tally.plus(shuffled.subList(at, end));
            at = end;
        }
        assertThat(tally).as("seed %d", seed).isEqualTo(whole);
        Tally.Count first = whole.variants().getFirst();
        assertThat(first.enterprises()).isEqualTo(200);
        assertThat(first.group(Tally.Dimension.UNIT).values().stream()
                        .mapToLong(Tally.Cell::enterprises)
                        .sum())
                .isEqualTo(first.eligible().enterprises());
        assertThat(first.group(Tally.Dimension.UNIT).values().stream()
                        .map(Tally.Cell::sum)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(first.eligible().sum());
    }

    @Test
    void a_run_goes_on_where_it_was_and_never_after_its_end() {
        DryRun run = TrialFixture.run(1, new ProgrammeId(new java.util.UUID(5, 1)), Variant.AS_WRITTEN);
        List<EnterpriseId> two = List.of(TrialFixture.enterprise(1), TrialFixture.enterprise(2));
        DryRun half = run.advance(two.getLast(), 2, TrialFixture.outcomes(two, Variant.AS_WRITTEN));
        assertThat(half.done()).isEqualTo(2);
        DryRun broken = half.interrupt("trials.gave-up", TrialFixture.NOW);
        assertThat(broken.resume().reached()).isEqualTo(two.getLast());
        DryRun done = half.finish(TrialFixture.NOW);
        assertThatThrownBy(() -> done.cancel(TrialFixture.NOW)).hasMessageContaining("not-now");
        assertThatThrownBy(() -> half.cancel(TrialFixture.NOW).resume()).hasMessageContaining("not-now");
    }

    private static List<Outcome> of(Facts facts, Variant... variants) {
        return new Trial(
                        TrialFixture.rules(),
                        List.of(variants),
                        Assumptions.NONE,
                        StandingConditions.NONE,
                        LocalDate.of(2024, 9, 1))
                .of(TrialFixture.enterprise(1), YANJI, facts);
    }
}
