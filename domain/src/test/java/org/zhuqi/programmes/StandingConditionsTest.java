package org.zhuqi.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.LocalText;

class StandingConditionsTest {
    private static final FactKey BARRED = new FactKey("subsidies.barred");

    private final Criterion notBarred =
            new Criterion.OneOf(LocalText.ofZh("未被取消申报资格"), null, BARRED, List.of(FactValue.of(false)));
    private final StandingConditions standing = new StandingConditions(List.of(notBarred));

    private static Facts barred(boolean yes) {
        return Facts.of(List.of(new Fact(BARRED, FactValue.of(yes), "奖补追回记录", LocalDate.of(2024, 9, 6))));
    }

    @Test
    void whoIsBarredIsIneligibleWhateverTheCallAsks() {
        Criterion everybody = new Criterion.All(null, List.of());
        assertThat(standing.with(everybody).judge(barred(true))).isInstanceOf(Verdict.Ineligible.class);
        assertThat(standing.with(everybody).judge(barred(false))).isInstanceOf(Verdict.Eligible.class);
        assertThat(standing.with(everybody).judge(Facts.NONE)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void aCallsOwnAlternativesDoNotLetTheBarredIn() {
        Criterion either = new Criterion.Any(null, List.of(notBarred, new Criterion.All(null, List.of())));
        assertThat(standing.with(either).judge(barred(true))).isInstanceOf(Verdict.Ineligible.class);
    }

    @Test
    void theCallsOwnConditionsComeFirstAndWithoutStandingOnesNothingChanges() {
        Criterion own = new Criterion.All(LocalText.ofZh("条件"), List.of(notBarred.withParts(List.of())));
        assertThat(standing.with(own).parts()).hasSize(2).last().isEqualTo(notBarred);
        assertThat(StandingConditions.NONE.with(own)).isSameAs(own);
    }
}
