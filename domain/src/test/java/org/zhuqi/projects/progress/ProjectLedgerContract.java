package org.zhuqi.projects.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.MilestoneShift;
import org.zhuqi.projects.Permit;
import org.zhuqi.projects.PermitKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectMove;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every keeper of projects, plans and monthly reports does. */
public abstract class ProjectLedgerContract {
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 30);
    private static final UserId OFFICER = new UserId(new UUID(3, 3));

    protected abstract Projects projects();

    protected abstract YearPlans plans();

    protected abstract MonthlyReports reports();

    protected abstract Judgements judgements();

    protected abstract EnterpriseId enterprise();

    @Test
    void a_project_comes_back_with_every_field_as_it_was_put_in() {
        Project project = ProjectFixture.at(Stage.PREPARATION, enterprise())
                .permitted(new Permit(PermitKind.LAND, true, SEPTEMBER, null, null, "号"))
                .promised(
                        new Milestone(MilestoneKind.START, RoughDate.parse("2024-08上旬"), null, null, "预计"), SEPTEMBER);
        projects().add(project);
        assertThat(projects().find(project.id())).contains(project);
        Project noted = project.noted(SEPTEMBER, "说明").halted(Halt.DEFERRED, SEPTEMBER, "缓建");
        projects().save(noted);
        Project saved = projects().findForChange(project.id()).orElseThrow();
        assertThat(saved.schedule()).isEqualTo(noted.schedule());
        assertThat(saved.standing()).isEqualTo(noted.standing());
        assertThat(saved.sheet()).isEqualTo(project.sheet());
        refused(SharedError.CHANGED_MEANWHILE, () -> projects().save(noted));
    }

    @Test
    void a_national_code_belongs_to_one_project() {
        Project first = coded("2024-222401-13-03-000001");
        Project second = coded("2024-222401-13-03-000002");
        projects().add(first);
        projects().add(second);
        refused(ProjectsError.CODE_TAKEN, () -> projects().add(coded("2024-222401-13-03-000001")));
        refused(ProjectsError.CODE_TAKEN, () -> projects().save(second.revised(first.sheet(), ProjectFixture.RULES)));
    }

    @Test
    void projects_are_found_many_at_a_time_by_their_codes_and_names() {
        Project coded = coded("2024-222401-13-03-000003");
        Project named = ProjectFixture.at(Stage.BUILDING);
        projects().add(coded);
        projects().add(named);
        ProjectCode code = new ProjectCode("2024-222401-13-03-000003");
        for (List<Project> found : List.of(
                projects().findNamed(List.of(code), List.of("没有的项目")),
                projects().findNamedForChange(List.of(code), List.of()))) {
            assertThat(found).containsExactly(coded);
        }
        assertThat(projects()
                        .findNamed(
                                List.of(),
                                List.of(named.sheet().heading().name().zh())))
                .contains(coded, named);
        assertThat(projects().findNamed(List.of(), List.of())).isEmpty();
    }

    private static Project coded(String code) {
        return Project.recorded(
                new ProjectId(UUID.randomUUID()),
                ProjectFixture.sheet(code, null, null),
                Stage.IDEA,
                SEPTEMBER,
                true,
                ProjectFixture.RULES);
    }

    @Test
    void steps_come_back_the_newest_first() {
        Project project = added(Stage.BUILDING);
        ProjectMove halted = move(project.id(), null, Halt.STOPPED);
        ProjectMove resumed = move(project.id(), Halt.STOPPED, null);
        projects().add(halted);
        projects().add(resumed);
        assertThat(projects().moves(project.id())).containsExactly(resumed, halted);
    }

    @Test
    void what_was_expected_comes_back_the_newest_first() {
        Project project = added(Stage.BUILDING);
        Milestone promised = new Milestone(MilestoneKind.TRIAL, RoughDate.parse("2024-08上旬"), null, null, "");
        Project planned = project.promised(promised, SEPTEMBER);
        Project late = planned.promised(
                new Milestone(MilestoneKind.TRIAL, promised.planned(), RoughDate.parse("2024-10"), null, ""),
                SEPTEMBER);
        Actor officer = new Actor(OFFICER, "专员", Role.PREFECTURE_OFFICER, null, Set.of(), null, "");
        Instant at = Instant.parse("2024-09-30T01:00:00Z");
        List<MilestoneShift> first = MilestoneShift.between(project, planned, officer, SEPTEMBER, at);
        List<MilestoneShift> second = MilestoneShift.between(planned, late, officer, SEPTEMBER, at);
        assertThat(first)
                .singleElement()
                .satisfies(shift -> assertThat(shift.before()).isNull());
        assertThat(second).singleElement().satisfies(shift -> {
            assertThat(shift.before()).isEqualTo(promised.planned());
            assertThat(shift.after()).isEqualTo(RoughDate.parse("2024-10"));
        });
        assertThat(MilestoneShift.between(late, late.noted(SEPTEMBER, ""), officer, SEPTEMBER, at))
                .isEmpty();
        first.forEach(projects()::add);
        second.forEach(projects()::add);
        assertThat(projects().shifts(project.id())).containsExactly(second.getFirst(), first.getFirst());
    }

    @Test
    void a_plan_that_is_changed_leaves_the_earlier_edition_in_force_for_the_days_before() {
        Project project = added(Stage.BUILDING);
        PlanCurve winter = new PlanCurve(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month < 4 ? Fraction.ZERO : month == 12 ? Fraction.ONE : Fraction.of(month, 13))
                .toList());
        YearPlan first = plan(project.id(), 1, PlanCurve.LINEAR, LocalDate.of(2024, 1, 1));
        YearPlan second = plan(project.id(), 2, winter, LocalDate.of(2024, 7, 1));
        plans().add(first);
        plans().add(second);
        refused(SharedError.CHANGED_MEANWHILE, () -> plans().add(second));
        assertThat(plans().editions(project.id(), 2024)).containsExactly(first, second);
        assertThat(plans().latest(List.of(project.id(), added(Stage.BUILDING).id()), 2024))
                .containsExactly(second);
        assertThat(plans().latest(List.of(project.id()), 2025)).isEmpty();
        assertThat(plans().inForce(project.id(), LocalDate.of(2024, 6, 30))).contains(first);
        assertThat(plans().inForce(project.id(), LocalDate.of(2024, 7, 1))).contains(second);
        assertThat(plans().inForce(project.id(), LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(judgements()
                        .of(project.id(), LocalDate.of(2024, 6, 30))
                        .orElseThrow()
                        .basis()
                        .curve())
                .isEqualTo(PlanCurve.LINEAR);
        assertThat(judgements()
                        .of(project.id(), SEPTEMBER)
                        .orElseThrow()
                        .basis()
                        .curve())
                .isEqualTo(winter);
    }

    @Test
    void a_correction_counts_and_the_earlier_edition_stays() {
        Project project = added(Stage.BUILDING);
        YearMonth may = YearMonth.of(2024, 5);
        MonthlyReport first = report(project.id(), may, 1, "100.5");
        reports().add(first);
        reports().add(report(project.id(), may.plusMonths(1), 1, "30"));
        refused(SharedError.CHANGED_MEANWHILE, () -> reports().add(first));
        MonthlyReport corrected = report(project.id(), may, 2, "70");
        reports().add(corrected);
        ReportHistory history = reports().of(project.id());
        assertThat(history.editions()).hasSize(3).startsWith(first, corrected);
        assertThat(history.sinceStart(Money.ZERO, may.plusMonths(1))).isEqualTo(Money.ofWan(100));
        assertThat(judgements()
                        .of(project.id(), SEPTEMBER)
                        .orElseThrow()
                        .basis()
                        .completed())
                .isEqualTo(Money.ofWan(100));
        refused(SharedError.CHANGED_MEANWHILE, () -> reports().save(first.checked(OFFICER), ReportState.REPORTED));
        MonthlyReport checked = corrected.checked(OFFICER);
        reports().save(checked, ReportState.REPORTED);
        refused(SharedError.CHANGED_MEANWHILE, () -> reports().save(checked, ReportState.REPORTED));
        assertThat(reports().of(project.id()).of(may)).contains(checked);
    }

    @Test
    void what_a_project_is_judged_by_is_what_its_parts_say() {
        Project project = added(Stage.BUILDING);
        plans().add(plan(project.id(), 1, PlanCurve.LINEAR, LocalDate.of(2024, 1, 1)));
        reports().add(report(project.id(), YearMonth.of(2023, 12), 1, "999"));
        reports().add(report(project.id(), YearMonth.of(2024, 9), 1, "10"));
        reports().add(report(project.id(), YearMonth.of(2024, 10), 1, "5"));
        LocalDate october = LocalDate.of(2024, 10, 30);
        for (LocalDate asOf : List.of(SEPTEMBER, october, october.plusDays(1), LocalDate.of(2024, 1, 5))) {
            assertThat(judgements().of(project.id(), asOf).orElseThrow().basis())
                    .as("as of %s", asOf)
                    .isEqualTo(ProjectLights.Basis.of(
                            project,
                            plans().inForce(project.id(), asOf).orElse(null),
                            reports().of(project.id()),
                            asOf));
        }
        assertThat(judgements().after(null, 1_000, SEPTEMBER))
                .extracting(Judgements.Judged::project)
                .contains(project.id());
        assertThat(judgements().after(project.id(), 1_000, SEPTEMBER))
                .extracting(Judgements.Judged::project)
                .doesNotContain(project.id());
    }

    private Project added(Stage stage) {
        Project project = ProjectFixture.at(stage);
        projects().add(project);
        return project;
    }

    private static ProjectMove move(ProjectId id, @Nullable Halt before, @Nullable Halt after) {
        return new ProjectMove(
                id,
                Stage.BUILDING,
                Stage.BUILDING,
                before,
                after,
                SEPTEMBER,
                "理由",
                "LAND",
                OFFICER,
                "专员",
                Instant.parse("2024-09-30T01:00:00Z"));
    }

    private static YearPlan plan(ProjectId id, int edition, PlanCurve curve, LocalDate from) {
        return new YearPlan(
                id,
                2024,
                edition,
                Money.ofWan(10_000),
                curve,
                from,
                edition == 1 ? "" : "调整",
                OFFICER,
                Instant.parse("2024-01-01T01:00:00Z"));
    }

    private static MonthlyReport report(ProjectId id, YearMonth month, int edition, String wan) {
        return new MonthlyReport(
                id,
                month,
                edition,
                new MonthlyReport.Told(Money.ofWan(new BigDecimal(wan)), 40, "主体施工", "封顶", "", ""),
                ReportState.REPORTED,
                month.atDay(20),
                false,
                edition == 1 ? "" : "更正",
                new UserId(new UUID(3, 4)),
                null,
                null,
                Instant.parse("2024-01-01T01:00:00Z"));
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
