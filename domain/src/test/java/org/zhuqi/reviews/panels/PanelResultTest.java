package org.zhuqi.reviews.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.Criterion;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ScoreSheet;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;

/** docs/domain.md "Experts": one highest and one lowest dropped when seven or more, more than 20 points off needs a reason. */
class PanelResultTest {
    private static final ScoringSettings SETTINGS = new ScoringSettings(7, new BigDecimal(20));
    private static final ScoreSheet CRITERIA = new ScoreSheet(List.of(
            new Criterion("technology", LocalText.ofZh("技术"), 60), new Criterion("market", LocalText.ofZh("市场"), 40)));

    private static Sheet draft(int expert) {
        return Sheet.empty(
                new SheetId(new UUID(42, expert)),
                new DrawId(new UUID(43, 1)),
                new ExpertId(new UUID(44, expert)),
                new ReviewId(new UUID(45, 1)));
    }

    private static Sheet locked(int expert, String score) {
        return draft(expert)
                .filled(ScoreSheet.WHOLE, Map.of("whole", new BigDecimal(score)), "可行")
                .locked(ScoreSheet.WHOLE, ReviewFixture.HASH, ReviewFixture.START);
    }

    private static Optional<PanelResult> of(String... scores) {
        List<Sheet> sheets = new ArrayList<>();
        for (String score : scores) {
            sheets.add(locked(sheets.size() + 1, score));
        }
        return PanelResult.of(sheets, scores.length, SETTINGS);
    }

    @Test
    void thereIsNothingToSeeBeforeAllHaveLocked() {
        assertThat(PanelResult.of(List.of(), 0, SETTINGS)).isEmpty();
        assertThat(PanelResult.of(List.of(locked(1, "80"), draft(2)), 2, SETTINGS))
                .isEmpty();
        assertThat(PanelResult.of(List.of(locked(1, "80")), 2, SETTINGS)).isEmpty();
    }

    @Test
    void fiveScoresAllCountAndSevenLoseTheHighestAndTheLowest() {
        PanelResult five = of("80", "85", "90", "95", "85").orElseThrow();
        assertThat(five.score()).isEqualByComparingTo("87");
        assertThat(five.dropped()).isEmpty();
        PanelResult seven = of("70", "80", "85", "90", "95", "85", "85").orElseThrow();
        // 80 + 85 + 90 + 85 + 85
        assertThat(seven.score()).isEqualByComparingTo("85");
        assertThat(seven.mean()).isEqualByComparingTo("84.285714");
        assertThat(seven.dropped())
                .containsExactlyInAnyOrder(new SheetId(new UUID(42, 1)), new SheetId(new UUID(42, 5)));
        assertThat(seven.lowest()).isEqualByComparingTo("70");
        assertThat(seven.highest()).isEqualByComparingTo("95");
        assertThat(of("80", "90").orElseThrow().spread()).isEqualByComparingTo("5.00");
    }

    @Test
    void twentyPointsOffIsNearAndMoreNeedsAReason() {
        // Mean 70: exactly 20 points off.
        assertThat(of("90", "60", "60").orElseThrow().deviating()).isEmpty();
        // Mean 70.0333: 20.0667 off.
        PanelResult far = of("90.1", "60", "60").orElseThrow();
        assertThat(far.deviating()).containsExactly(new SheetId(new UUID(42, 1)));
        assertThat(far.score()).isNull();
        List<Sheet> explained = far.sheets().stream()
                .map(sheet -> far.deviating().contains(sheet.id())
                        ? sheet.deviating(true).explained("工艺国内领先")
                        : sheet)
                .toList();
        assertThat(PanelResult.of(explained, 3, SETTINGS).orElseThrow().score()).isEqualByComparingTo("70.033333");
    }

    @Test
    void aSheetIsWeightedAndLockedForGood() {
        Sheet half = draft(1).filled(CRITERIA, Map.of("technology", new BigDecimal("80.5")), "");
        refused(() -> half.locked(CRITERIA, ReviewFixture.HASH, ReviewFixture.START), PanelsError.SHEET_INCOMPLETE);
        Sheet full =
                half.filled(CRITERIA, Map.of("technology", new BigDecimal("80.5"), "market", new BigDecimal(70)), "可行");
        Sheet locked = full.locked(CRITERIA, ReviewFixture.HASH, ReviewFixture.START);
        assertThat(locked.lock().score()).isEqualByComparingTo("76.3");
        refused(() -> locked.filled(CRITERIA, Map.of(), "改"), PanelsError.SHEET_LOCKED);
        refused(() -> locked.locked(CRITERIA, ReviewFixture.HASH, ReviewFixture.START), PanelsError.SHEET_LOCKED);
        refused(() -> locked.explained("无须说明"), PanelsError.NOTHING_TO_EXPLAIN);
        refused(() -> locked.deviating(true).explained(" "), PanelsError.SHEET_INCOMPLETE);
    }

    @Test
    void pointsLieBetweenNothingAndAHundredWithOneDecimal() {
        for (String wrong : List.of("-0.1", "100.1", "80.55")) {
            refused(
                    () -> draft(1).filled(CRITERIA, Map.of("market", new BigDecimal(wrong)), ""),
                    PanelsError.SHEET_INCOMPLETE);
        }
        refused(() -> draft(1).filled(CRITERIA, Map.of("beauty", BigDecimal.ONE), ""), PanelsError.SHEET_INCOMPLETE);
        assertThat(draft(1).filled(CRITERIA, Map.of("market", new BigDecimal("80.50")), "")
                        .points())
                .hasSize(1);
    }

    @Test
    void weightsAreAHundredTogether() {
        assertThat(ScoreSheet.fault(CRITERIA.criteria())).isEmpty();
        assertThat(ScoreSheet.fault(CRITERIA.criteria().subList(0, 1))).isPresent();
        assertThat(ScoreSheet.fault(List.of())).isPresent();
        Criterion half = new Criterion("a", LocalText.ofZh("甲"), 50);
        assertThat(ScoreSheet.fault(List.of(half, half))).isPresent();
        assertThatThrownBy(() -> new ScoreSheet(List.of(half))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(ThrowingCallable action, PanelsError key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
