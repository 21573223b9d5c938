package org.zhuqi.projects.lights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.RefusedException;

class LightRulesTest {
    private static final BigDecimal PLAN = BigDecimal.valueOf(10_000);
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 30);

    /** docs/domain.md §9.4: plan of the year 10,000万, end of September. */
    @ParameterizedTest
    @CsvSource({
        "yinchuan-2025, 6501, GREEN, 9.99",
        "yinchuan-2025, 6500, YELLOW, 10.00",
        "yinchuan-2025, 4500, YELLOW, 30.00",
        "yinchuan-2025, 4499, RED, 30.01",
        "wuhan, 6000, GREEN, 15.00",
        "wuhan, 5999, YELLOW, 15.01",
        "wuhan, 4500, YELLOW, 30.00",
        "wuhan, 4499, RED, 30.01"
    })
    void every_row_of_the_table_has_its_light(String rules, BigDecimal completed, LightColour light, BigDecimal gap) {
        LightRules.Progress shown = rules(rules).progress(PLAN, PlanCurve.LINEAR, completed, SEPTEMBER);
        assertThat(shown.colour()).isEqualTo(light);
        assertThat(shown.gap()).isEqualTo(Fraction.of(gap));
        assertThat(shown.expected()).isEqualTo(Fraction.of(7_500));
    }

    /** Rounded to two places all of these would stand on the edge. */
    @ParameterizedTest
    @CsvSource({
        "yinchuan-2025, 6500.001, GREEN",
        "yinchuan-2025, 4499.999, RED",
        "wuhan, 5999.999, YELLOW",
        "wuhan, 4499.999, RED"
    })
    void what_is_compared_is_not_rounded(String rules, BigDecimal completed, LightColour light) {
        assertThat(rules(rules)
                        .progress(PLAN, PlanCurve.LINEAR, completed, SEPTEMBER)
                        .colour())
                .isEqualTo(light);
    }

    @Test
    void two_thirds_are_two_thirds() {
        BigDecimal plan = BigDecimal.valueOf(3);
        LightRules.Progress shown = LightRulesFixture.WUHAN.progress(
                plan, PlanCurve.LINEAR, new BigDecimal("1.6"), LocalDate.of(2024, 8, 31));
        assertThat(shown.due()).isEqualTo(Fraction.of(2, 3));
        assertThat(shown.colour()).as("exactly 80 percent of 2").isEqualTo(LightColour.GREEN);
    }

    @Test
    void a_month_counts_when_it_has_ended() {
        assertThat(PlanCurve.LINEAR.due(LocalDate.of(2024, 9, 29))).isEqualTo(Fraction.of(8, 12));
        assertThat(PlanCurve.LINEAR.due(LocalDate.of(2024, 2, 29))).isEqualTo(Fraction.of(2, 12));
        assertThat(PlanCurve.LINEAR.due(LocalDate.of(2024, 1, 30))).isEqualTo(Fraction.ZERO);
        assertThat(PlanCurve.LINEAR.due(LocalDate.of(2024, 12, 31))).isEqualTo(Fraction.ONE);
    }

    @Test
    void in_winter_nothing_is_red_because_nothing_is_due() {
        PlanCurve winter = curve("0", "0", "0", "0.1", "0.25", "0.4", "0.55", "0.7", "0.85", "0.95", "1", "1");
        LightRules.Progress march =
                LightRulesFixture.YINCHUAN.progress(PLAN, winter, BigDecimal.ZERO, LocalDate.of(2024, 3, 31));
        assertThat(march.colour()).isEqualTo(LightColour.NONE);
        assertThat(march.reason()).isEqualTo(LightRules.Reason.NOTHING_DUE);
        assertThat(LightRulesFixture.YINCHUAN
                        .progress(PLAN, PlanCurve.LINEAR, BigDecimal.ZERO, LocalDate.of(2024, 4, 30))
                        .colour())
                .as("by the clock alone")
                .isEqualTo(LightColour.RED);
        assertThat(LightRulesFixture.YINCHUAN
                        .progress(PLAN, winter, BigDecimal.ZERO, LocalDate.of(2024, 4, 30))
                        .colour())
                .isEqualTo(LightColour.YELLOW);
    }

    @Test
    void without_a_plan_there_is_no_light() {
        LightRules.Progress shown =
                LightRulesFixture.WUHAN.progress(BigDecimal.ZERO, PlanCurve.LINEAR, BigDecimal.TEN, SEPTEMBER);
        assertThat(shown.colour()).isEqualTo(LightColour.NONE);
        assertThat(shown.reason()).isEqualTo(LightRules.Reason.NO_PLAN);
        assertThat(shown.expected()).isNull();
    }

    /** R13: the month it was to start in is the first of three in a row; red at the third month's end. */
    @ParameterizedTest
    @CsvSource({"2024-05-15, GREEN", "2024-05-16, YELLOW", "2024-07-30, YELLOW", "2024-07-31, RED", "2024-12-31, RED"})
    void a_start_that_does_not_come_turns_yellow_and_at_the_third_month_end_red(LocalDate asOf, LightColour light) {
        LocalDate planned = LocalDate.of(2024, 5, 15);
        assertThat(LightRulesFixture.YINCHUAN.start(planned, null, false, asOf).colour())
                .isEqualTo(light);
        assertThat(LightRulesFixture.YINCHUAN.start(planned, null, true, asOf).colour())
                .as("with a reason")
                .isEqualTo(LightColour.GREEN);
        assertThat(LightRulesFixture.YINCHUAN
                        .start(planned, LocalDate.of(2024, 5, 1), false, asOf)
                        .reason())
                .isEqualTo(LightRules.Reason.STARTED);
    }

    /** R13: after the corresponding day of the next month, red after that of the second; the end where there is none. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-05-10, -, 2024-06-10, GREEN",
                "2024-05-10, -, 2024-06-11, YELLOW",
                "2024-05-10, -, 2024-07-10, YELLOW",
                "2024-05-10, -, 2024-07-11, RED",
                "2024-01-31, -, 2024-02-29, GREEN",
                "2024-01-31, -, 2024-03-01, YELLOW",
                "2024-12-31, -, 2025-02-28, YELLOW",
                "2024-12-31, -, 2025-03-01, RED",
                "2024-05-10, 2024-08-01, 2024-08-01, GREEN",
                "2024-05-10, 2024-08-01, 2024-07-31, RED",
                "-, -, 2024-08-01, NONE",
                "2024-09-01, -, 2024-08-01, NONE"
            })
    void an_entry_into_statistics_has_a_month(
            @Nullable LocalDate started, @Nullable LocalDate entered, LocalDate asOf, LightColour light) {
        assertThat(LightRulesFixture.YINCHUAN.entry(started, entered, asOf).colour())
                .isEqualTo(light);
    }

    @Test
    void where_the_authority_has_no_such_light_there_is_none() {
        assertThat(LightRulesFixture.WUHAN
                        .start(LocalDate.of(2024, 1, 1), null, false, SEPTEMBER)
                        .colour())
                .isEqualTo(LightColour.NONE);
        assertThat(LightRulesFixture.WUHAN
                        .entry(LocalDate.of(2024, 1, 1), null, SEPTEMBER)
                        .colour())
                .isEqualTo(LightColour.NONE);
    }

    @Test
    void a_curve_has_twelve_shares_that_never_fall_and_end_with_the_whole() {
        refused(LightsError.TWELVE_MONTHS, "0.5", "1");
        refused(LightsError.FALLS, "0", "0.2", "0.1", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1", "1");
        refused(LightsError.FALLS, "-0.1", "0", "0", "0", "0", "0", "0", "0", "0", "0", "1", "1");
        refused(LightsError.FALLS, "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "1", "1.2");
        refused(LightsError.ENDS_SHORT, "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0.5", "0.9");
        assertThat(PlanCurve.LINEAR.isLinear()).isTrue();
    }

    @Test
    void one_of_the_known_sets_is_in_force_and_names_are_unique() {
        assertThat(LightRulesFixture.BOTH.inForce()).isEqualTo(LightRulesFixture.YINCHUAN);
        List<LightRules> twice = new ArrayList<>(Collections.nCopies(2, LightRulesFixture.WUHAN));
        assertThatIllegalArgumentException().isThrownBy(() -> new LightRuleSets(twice, "wuhan"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LightRuleSets(List.of(LightRulesFixture.WUHAN), "paris"));
    }

    private static LightRules rules(String id) {
        return LightRulesFixture.BOTH.find(id).orElseThrow();
    }

    private static PlanCurve curve(String... shares) {
        return new PlanCurve(
                List.of(shares).stream().map(BigDecimal::new).map(Fraction::of).toList());
    }

    private static void refused(LightsError key, String... shares) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> curve(shares))
                .matches(e -> e.is(key), key.name());
    }
}
