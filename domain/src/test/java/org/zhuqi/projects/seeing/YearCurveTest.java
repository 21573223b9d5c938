package org.zhuqi.projects.seeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.YearPlan;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

class YearCurveTest {
    private static final LocalDate AUGUST = LocalDate.of(2024, 8, 16);
    private static final ProjectId PROJECT = new ProjectId(new UUID(1, 1));
    /** 1,200 a month by a linear plan. */
    private static final List<Fraction> PLAN = Collections.nCopies(12, Fraction.of(1_200));

    @Test
    void the_rest_of_the_plan_is_reached_at_the_pace_of_the_months_that_have_ended() {
        YearCurve curve = YearCurve.of(2024, PLAN, done(600), AUGUST);
        assertThat(curve.ended()).isEqualTo(7);
        assertThat(curve.reached()).isNotNull();
        equal(curve.reached().done(), "4200");
        equal(curve.points().get(7).planned(), "9600");
        assertThat(curve.points().get(7).done()).isNull();
        equal(curve.points().get(7).forecast(), "4800");
        equal(curve.last().forecast(), "7200");
        assertThat(curve.points().get(6).forecast()).isNull();
        equal(curve.percentOfPlan(), "29.17");
    }

    @Test
    void whoever_is_ahead_ends_above_the_plan() {
        equal(YearCurve.of(2024, PLAN, done(1_800), AUGUST).last().forecast(), "21600");
    }

    @Test
    void where_nothing_was_due_yet_the_plan_is_expected_on_top_of_what_is_done() {
        List<Fraction> winter = new ArrayList<>(Collections.nCopies(12, Fraction.ZERO));
        winter.set(9, Fraction.of(1_000));
        YearCurve curve = YearCurve.of(2024, winter, done(10), AUGUST);
        equal(curve.points().get(8).forecast(), "70");
        equal(curve.last().forecast(), "1070");
    }

    @Test
    void nothing_is_foreseen_of_a_year_that_is_over_and_without_a_plan() {
        YearCurve over = YearCurve.of(2023, PLAN, done(600), AUGUST);
        assertThat(over.ended()).isEqualTo(12);
        assertThat(over.points())
                .allSatisfy(point -> assertThat(point.forecast()).isNull());
        YearCurve unplanned = YearCurve.of(2024, Collections.nCopies(12, Fraction.ZERO), done(600), AUGUST);
        assertThat(unplanned.points())
                .allSatisfy(point -> assertThat(point.forecast()).isNull());
        assertThat(unplanned.percentOfPlan()).isNull();
        YearCurve next = YearCurve.of(2025, PLAN, done(0), AUGUST);
        assertThat(next.ended()).isZero();
        assertThat(next.reached()).isNull();
        equal(next.last().forecast(), "14400");
    }

    @Test
    void a_project_s_curve_follows_its_plan_and_the_last_words_of_each_month() {
        YearPlan plan = new YearPlan(
                PROJECT,
                2024,
                1,
                Money.ofWan(100),
                PlanCurve.LINEAR,
                LocalDate.of(2024, 1, 1),
                "",
                UserId.SYSTEM,
                Instant.EPOCH);
        ReportHistory history = new ReportHistory(List.of(
                report(YearMonth.of(2023, 12), 1, 50),
                report(YearMonth.of(2024, 3), 1, 10),
                report(YearMonth.of(2024, 3), 2, 20),
                report(YearMonth.of(2024, 8), 1, 500)));
        YearCurve curve = YearCurve.of(2024, plan, history, AUGUST);
        equal(curve.points().get(6).planned(), "583333.33");
        equal(curve.last().planned(), "1000000");
        equal(curve.reached().done(), "200000");
        assertThat(YearCurve.of(2025, null, new ReportHistory(List.of()), AUGUST)
                        .isBlank())
                .isTrue();
        assertThat(curve.isBlank()).isFalse();
    }

    @Test
    void eleven_months_are_no_year() {
        assertThatIllegalArgumentException().isThrownBy(() -> new YearCurve(2024, 0, List.of()));
    }

    private static List<Fraction> done(int each) {
        return Collections.nCopies(12, Fraction.of(each));
    }

    private static void equal(@Nullable BigDecimal actual, String expected) {
        assertThat(actual).isNotNull().isEqualByComparingTo(expected);
    }

    private static MonthlyReport report(YearMonth month, int edition, int wan) {
        return new MonthlyReport(
                PROJECT,
                month,
                edition,
                new MonthlyReport.Told(Money.ofWan(wan), 10, "推进", "", "", ""),
                ReportState.REPORTED,
                month.atDay(20),
                false,
                "",
                UserId.SYSTEM,
                null,
                null,
                Instant.EPOCH);
    }
}
