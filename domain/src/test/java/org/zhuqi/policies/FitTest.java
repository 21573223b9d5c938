package org.zhuqi.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.LocalText;

class FitTest {
    private static final Facts FACTS = Facts.of(List.of(
            new Fact(new FactKey("yes"), FactValue.of(true), "台账", PolicyFixture.ISSUED),
            new Fact(new FactKey("no"), FactValue.of(false), "台账", PolicyFixture.ISSUED),
            new Fact(new FactKey("no2"), FactValue.of(false), "台账", PolicyFixture.ISSUED)));

    @Test
    void what_suits_stands_first_then_what_lacks_least_then_what_fails_least_and_of_equals_the_latest() {
        List<Fit> expected = List.of(
                fit(2, "yes"),
                fit(1, "yes"),
                fit(1),
                fit(2, "unknown"),
                fit(1, "yes", "unknown"),
                fit(2, "unknown", "unknown2"),
                fit(1, "no"),
                fit(2, "no", "no2"));
        List<Fit> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Fit.BEST_FIRST);
        assertThat(shuffled).containsExactlyElementsOf(expected);
    }

    @Test
    void a_missing_fact_and_missing_conditions_never_read_as_no() {
        assertThat(fit(1, "unknown").outcome()).isEqualTo(Fit.Outcome.UNKNOWN);
        assertThat(fit(1).outcome()).isEqualTo(Fit.Outcome.UNKNOWN);
        assertThat(fit(1, "no", "unknown").outcome()).isEqualTo(Fit.Outcome.INELIGIBLE);
    }

    private static Fit fit(int day, String... facts) {
        @Nullable
        Criterion conditions = facts.length == 0
                ? null
                : new Criterion.All(
                        null,
                        List.of(facts).stream()
                                .map(fact -> PolicyFixture.yes(fact, fact))
                                .toList());
        PolicyItem item = PolicyFixture.item(PolicyFixture.drafted(1), 1, ItemKind.AWARD, ItemMode.FAST);
        return new Fit(
                item.withConditions(conditions),
                LocalText.ofZh("措施"),
                null,
                LocalDate.of(2024, 1, day),
                null,
                conditions == null ? null : conditions.judge(FACTS));
    }
}
