package org.zhuqi.projects.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.lights.LightRulesFixture;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;

class ReportHistoryTest {
    private static final ProjectId PROJECT = new ProjectId(new UUID(1, 1));
    private static final YearMonth JANUARY = YearMonth.of(2023, 1);

    /** Late, missing, doubled and corrected reports in any order: the sums are those of the last words of each month. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void cumulative_figures_are_the_sum_of_their_parts(long seed) {
        Random random = new Random(seed);
        Map<YearMonth, Integer> lastWord = new TreeMap<>();
        Map<YearMonth, Integer> editions = new TreeMap<>();
        List<MonthlyReport> told = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            YearMonth month = JANUARY.plusMonths(random.nextInt(36));
            int wan = random.nextInt(1_000);
            int edition = editions.merge(month, 1, Integer::sum);
            lastWord.put(month, wan);
            told.add(report(month, edition, wan));
        }
        Collections.shuffle(told, random);
        ReportHistory history = new ReportHistory(told);
        Money before = Money.ofWan(77);
        long since = 77;
        long inYear = 0;
        for (YearMonth month = JANUARY; month.isBefore(JANUARY.plusMonths(36)); month = month.plusMonths(1)) {
            int of = lastWord.getOrDefault(month, 0);
            since += of;
            inYear = month.getMonthValue() == 1 ? of : inYear + of;
            assertThat(history.sinceStart(before, month))
                    .as("seed %s, %s", seed, month)
                    .isEqualTo(Money.ofWan(since));
            assertThat(history.inYear(month)).as("seed %s, %s", seed, month).isEqualTo(Money.ofWan(inYear));
        }
        assertThat(history.current()).hasSize(lastWord.size());
        assertThat(history.editions()).as("nothing is lost").hasSize(60);
    }

    @Test
    void a_report_is_checked_by_another_and_then_locked() {
        MonthlyReport told = report(JANUARY, 1, 10);
        refused(ProjectsError.OWN_REPORT, () -> told.checked(told.by()));
        refused(ProjectsError.REPORT_STATE, () -> told.locked(new UserId(new UUID(2, 2))));
        MonthlyReport checked = told.checked(new UserId(new UUID(2, 2)));
        refused(ProjectsError.REPORT_STATE, () -> checked.checked(new UserId(new UUID(2, 3))));
        MonthlyReport locked = checked.locked(new UserId(new UUID(2, 3)));
        assertThat(locked.state()).isEqualTo(ReportState.LOCKED);
        refused(ProjectsError.REPORT_STATE, () -> locked.locked(new UserId(new UUID(2, 3))));
    }

    /** docs/domain.md §9.3; the total is 5,000万, of which 100万 were completed before. */
    @Test
    void what_is_wrong_with_a_report_is_told_from_what_is_odd() {
        Project building = ProjectFixture.at(Stage.BUILDING);
        ReportHistory history = new ReportHistory(List.of(report(JANUARY, 1, 1_000)));
        YearMonth march = JANUARY.plusMonths(2);
        assertThat(check(building, history, march, told(500, 40, ""), Money.ofWan(1_600)))
                .isEqualTo(new ReportCheck(List.of(), List.of(ReportCheck.Finding.MONTHS_MISSING)));
        assertThat(check(building, history, march, told(500, 40, ""), Money.ofWan(1_601))
                        .problems())
                .containsExactly(ReportCheck.Finding.SUM_DIFFERS);
        YearMonth february = JANUARY.plusMonths(1);
        assertThat(check(building, history, february, told(4_400, 40, ""), null).warnings())
                .as("5,500万 are 110 percent")
                .isEmpty();
        assertThat(check(building, history, february, told(4_401, 40, ""), null).warnings())
                .containsExactly(ReportCheck.Finding.OVERRUN);
        assertThat(check(building, history, february, told(1, 19, ""), null).warnings())
                .containsExactly(ReportCheck.Finding.FALLS_BACK);
        assertThat(check(building, history, february, told(1, 101, ""), null).problems())
                .containsExactly(ReportCheck.Finding.ABOVE_WHOLE);
        assertThat(check(building, history, february, told(1, 101, "超额"), null).problems())
                .isEmpty();
        Project completed = ProjectFixture.at(Stage.COMPLETED);
        assertThat(check(completed, history, february, told(1, 100, ""), null).problems())
                .containsExactly(ReportCheck.Finding.AFTER_COMPLETION);
        assertThat(check(completed, history, february, told(0, 100, ""), null).problems())
                .isEmpty();
    }

    @Test
    void the_light_compares_with_the_plan_that_held_on_the_day() {
        Project building = ProjectFixture.at(Stage.BUILDING);
        ReportHistory history = new ReportHistory(List.of(
                report(YearMonth.of(2024, 3), 1, 3_000),
                report(YearMonth.of(2024, 9), 1, 3_500),
                report(YearMonth.of(2024, 10), 1, 900)));
        LocalDate september = LocalDate.of(2024, 9, 30);
        ProjectLights lights = lights(building, 10_000, history, september);
        assertThat(lights.progress().gap()).isEqualTo(org.zhuqi.shared.Fraction.of(10));
        assertThat(lights.overall()).isEqualTo(LightColour.YELLOW);
        assertThat(lights(building, 10_000, history, september.plusDays(25))
                        .progress()
                        .done())
                .as("October has not ended")
                .isEqualTo(org.zhuqi.shared.Fraction.of(65, 100));
        Project deferred = building.halted(org.zhuqi.projects.Halt.DEFERRED, september, "缓建");
        assertThat(lights(deferred, 10_000, history, september).overall()).isEqualTo(LightColour.NONE);
    }

    private static ProjectLights lights(Project project, int wan, ReportHistory history, LocalDate asOf) {
        YearPlan plan = new YearPlan(
                project.id(),
                2024,
                1,
                Money.ofWan(wan),
                PlanCurve.LINEAR,
                LocalDate.of(2024, 1, 1),
                "",
                UserId.SYSTEM,
                Instant.EPOCH);
        return ProjectLights.of(ProjectLights.Basis.of(project, plan, history, asOf), LightRulesFixture.YINCHUAN, asOf);
    }

    private static ReportCheck check(
            Project project, ReportHistory history, YearMonth month, MonthlyReport.Told told, @Nullable Money sum) {
        return ReportCheck.of(project, history, month, told, sum, false, ProjectFixture.RULES);
    }

    private static MonthlyReport.Told told(int wan, int percent, String note) {
        return new MonthlyReport.Told(Money.ofWan(wan), percent, "推进", "", "", note);
    }

    static MonthlyReport report(YearMonth month, int edition, int wan) {
        return new MonthlyReport(
                PROJECT,
                month,
                edition,
                told(wan, 20, ""),
                ReportState.REPORTED,
                month.atDay(20),
                false,
                "",
                new UserId(new UUID(2, 1)),
                null,
                null,
                Instant.parse("2024-01-01T00:00:00Z"));
    }

    private static void refused(ProjectsError key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.name());
    }
}
