package org.zhuqi.projects.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.enterprises.usecase.FindEnterprise;
import org.zhuqi.projects.CapacityUnits;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectMove;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.lights.LightRulesFixture;
import org.zhuqi.projects.lights.LightsError;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.progress.InMemoryJudgements;
import org.zhuqi.projects.progress.InMemoryMonthlyReports;
import org.zhuqi.projects.progress.InMemoryYearPlans;
import org.zhuqi.projects.progress.PlanTemplates;
import org.zhuqi.projects.progress.ReportCheck;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.usecase.CheckReport;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.projects.progress.usecase.PlanYear;
import org.zhuqi.projects.progress.usecase.ReportMonth;
import org.zhuqi.projects.resumptions.InMemoryResumptions;
import org.zhuqi.projects.resumptions.usecase.RecordResumption;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** It is 26 August 2024; a report of August is late by a day. */
class ProjectUseCasesTest {
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryYearPlans plans = new InMemoryYearPlans();
    private final InMemoryMonthlyReports reports = new InMemoryMonthlyReports();
    private final InMemoryJudgements judgements = new InMemoryJudgements(projects, plans, reports);
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final InMemoryReportingUnits units = new InMemoryReportingUnits(
            new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, LocalText.ofZh("州"), null, null, true),
            new ReportingUnit(YANJI, UnitKind.COUNTY, LocalText.ofZh("延吉市"), PREFECTURE, null, true),
            new ReportingUnit(HUNCHUN, UnitKind.COUNTY, LocalText.ofZh("珲春市"), PREFECTURE, null, true));
    private final JudgeProjects judge = new JudgeProjects(judgements, LightRulesFixture.BOTH, clock);
    private final SheetText sheetText = new SheetText(
            new FindEnterprise(enterprises),
            units,
            new CapacityUnits(List.of(
                    new CapacityUnits.CapacityUnit("t/h", LocalText.ofZh("吨/小时")),
                    new CapacityUnits.CapacityUnit("t", LocalText.ofZh("吨")))));
    private final EditProject edit = new EditProject(projects, sheetText, ProjectFixture.RULES, judge, audit, clock);
    private final MoveProject move = new MoveProject(projects, judge, audit, clock);
    private final KeepSchedule schedule = new KeepSchedule(projects, judge, audit, clock);
    private final PlanYear planYear = new PlanYear(
            projects,
            plans,
            new PlanTemplates(
                    List.of(new PlanTemplates.Template("winter", LocalText.ofZh("冬季停工"), winter())),
                    Map.of(ProjectKind.INFRASTRUCTURE, "winter")),
            judge,
            audit,
            clock);
    private final ReportMonth reportMonth = new ReportMonth(
            projects,
            reports,
            ProjectFixture.RULES,
            new RecordResumption(projects, new InMemoryResumptions(), audit, clock),
            judge,
            audit,
            clock);
    private final CheckReport check = new CheckReport(projects, reports, audit);
    private final ShowProject show =
            new ShowProject(projects, plans, reports, LightRulesFixture.BOTH, ProjectFixture.RULES, clock);

    private final Actor bureau = actor(Role.PREFECTURE_OFFICER, PREFECTURE, null);
    private final Actor yanji = actor(Role.UNIT_OFFICER, YANJI, null);
    private final Actor colleague = actor(Role.UNIT_OFFICER, YANJI, null);
    private final Actor hunchun = actor(Role.UNIT_OFFICER, HUNCHUN, null);
    private final EnterpriseId owner = new EnterpriseId(UUID.randomUUID());
    private final Actor clerk = actor(Role.ENTERPRISE_CLERK, null, owner);

    @BeforeEach
    void owner() {
        enterprises.add(Enterprise.builder()
                .id(owner)
                .names(new EnterpriseNames("示范企业001", null, List.of()))
                .unit(YANJI)
                .contacts(List.of())
                .shareholders(List.of())
                .recordedOn(LocalDate.of(2024, 1, 1))
                .demonstration(true)
                .build());
    }

    @Test
    void a_sheet_is_read_as_it_was_typed_and_written_back_the_same() {
        ProjectId id = edit.record(yanji, command("222401", owner.toString()), new EditProject.Entry("SIGNED", null));
        Sheet sheet = projects.find(id).orElseThrow().sheet();
        assertThat(sheet.parties().owners())
                .containsExactly(new Sheet.Owner("示范企业001", owner), new Sheet.Owner("外地企业", null));
        assertThat(sheet.content().operating()).hasToString("约7800");
        assertThat(sheet.content().rawMaterials().getFirst().hectares()).hasToString("300多");
        assertThat(sheet.content().rawMaterials().getFirst().county()).isEqualTo(YANJI);
        assertThat(sheet.content().lines())
                .containsExactly(new Sheet.Line("甜玉米粒生产线", org.zhuqi.shared.Approximate.parse("10"), "t/h"));
        assertThat(sheet.content().machines())
                .containsExactly(
                        new Sheet.Machine("切粒机", 2, Money.ofWan(120), List.of("QL-001", "QL-002")),
                        new Sheet.Machine("蒸煮釜", 1, null, List.of()));
        assertThat(sheet.investment().total()).isEqualTo(Money.ofWan(5_000));
        EditProject.Command written = edit.written(yanji, id);
        edit.revise(yanji, id, written);
        assertThat(projects.find(id).orElseThrow().sheet()).isEqualTo(sheet);
        refused(SharedError.CHANGED_MEANWHILE, () -> edit.revise(yanji, id, written));
    }

    @Test
    void everything_that_is_wrong_with_a_sheet_is_said_at_once() {
        EditProject.Command wrong = with(command("222499", "nobody | " + UUID.randomUUID()), "十吨每小时");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> edit.record(bureau, wrong, new EditProject.Entry("IDEA", null)))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("unit", "owners", "lines"));
    }

    @Test
    void a_unit_records_its_own_and_nobody_elses() {
        refused(
                SharedError.NOT_FOUND,
                () -> edit.record(hunchun, command("222401", owner.toString()), new EditProject.Entry("IDEA", null)));
        refused(
                SharedError.DENIED,
                () -> edit.record(clerk, command("222401", owner.toString()), new EditProject.Entry("IDEA", null)));
        ProjectId id = recorded("BUILDING");
        refused(SharedError.NOT_FOUND, () -> show.show(hunchun, id));
        assertThat(show.show(clerk, id).mayReport()).isTrue();
        assertThat(show.show(clerk, id).mayEdit()).isFalse();
        // Whoever gives a project away answers for both sides.
        EditProject.Command away = command("222404", owner.toString());
        refused(SharedError.NOT_FOUND, () -> edit.revise(yanji, id, away));
        edit.revise(bureau, id, away);
        assertThat(projects.find(id).orElseThrow().unit()).isEqualTo(HUNCHUN);
    }

    @Test
    void a_step_is_taken_with_its_permits_or_with_a_reason_and_stands_on_record() {
        ProjectId id = recorded("PREPARATION");
        refused(
                ProjectsError.PERMITS_MISSING,
                () -> move.advance(yanji, id, new MoveProject.Command("STARTED", null, "")));
        schedule.permit(
                yanji, id, new KeepSchedule.PermitCommand("LAND", null, "2024-07-01", "2024-08-01", "2024-08-05", "1"));
        move.advance(yanji, id, new MoveProject.Command("STARTED", "2024-08-20", "容缺受理"));
        ProjectMove moved = projects.moves(id).getFirst();
        assertThat(moved.missing()).isEqualTo("FILING,PLANNING,ENVIRONMENT,ENERGY,CONSTRUCTION");
        assertThat(moved.why()).isEqualTo("容缺受理");
        assertThat(moved.by()).isEqualTo(yanji.id());
        move.halt(yanji, id, new MoveProject.Command("STOPPED", null, "资金未到位"));
        assertThat(show.show(yanji, id).next()).isEmpty();
        move.resume(yanji, id, new MoveProject.Command(null, null, "资金到位"));
        assertThat(show.show(yanji, id).next()).containsExactly(Stage.BUILDING);
        assertThat(projects.moves(id)).hasSize(3);
        refused(
                ProjectsError.DAY_TO_COME,
                () -> move.advance(yanji, id, new MoveProject.Command("BUILDING", "2024-08-27", "")));
        assertThat(audit.actions()).contains("projects.move");
    }

    @Test
    void a_late_start_turns_the_light_until_somebody_says_why() {
        ProjectId id = recorded("PREPARATION");
        schedule.milestone(yanji, id, new KeepSchedule.MilestoneCommand("START", "2024-07", null, null, "计划开工"));
        assertThat(judgements.light(id)).isEqualTo(LightColour.YELLOW);
        schedule.note(yanji, id, new KeepSchedule.NoteCommand(null, "征地未完成"));
        assertThat(judgements.light(id)).isEqualTo(LightColour.GREEN);
        assertThat(show.show(yanji, id).lights().start().reason())
                .isEqualTo(org.zhuqi.projects.lights.LightRules.Reason.EXCUSED);
    }

    @Test
    void months_are_reported_checked_by_another_locked_and_corrected_with_a_reason() {
        ProjectId id = recorded("BUILDING");
        assertThat(reportMonth.report(clerk, id, month("2024-07", "100", null)).edition())
                .isEqualTo(1);
        assertThat(reportMonth.report(clerk, id, month("2024-07", "100", null)).edition())
                .as("sent twice")
                .isEqualTo(1);
        refused(ProjectsError.WHY_MISSING, () -> reportMonth.report(clerk, id, month("2024-07", "90", null)));
        assertThat(reportMonth.report(clerk, id, month("2024-08", "50", null)).warnings())
                .containsExactly(ReportCheck.Finding.LATE);
        YearMonth july = YearMonth.of(2024, 7);
        refused(SharedError.DENIED, () -> check.check(clerk, id, july));
        refused(SharedError.NOT_FOUND, () -> check.check(hunchun, id, july));
        refused(ProjectsError.REPORT_STATE, () -> check.lock(bureau, id, july));
        check.check(yanji, id, july);
        refused(SharedError.DENIED, () -> check.lock(yanji, id, july));
        check.lock(bureau, id, july);
        assertThat(reportMonth.report(yanji, id, month("2024-07", "90", "误填")).edition())
                .isEqualTo(2);
        refused(ProjectsError.OWN_REPORT, () -> check.check(yanji, id, july));
        check.check(colleague, id, july);
        ShowProject.View view = show.show(yanji, id);
        assertThat(view.completed()).as("before, July corrected, August").isEqualTo(Money.ofWan(10 + 90 + 50));
        assertThat(view.history().editions()).hasSize(3);
        assertThat(view.history().of(july).orElseThrow().state()).isEqualTo(ReportState.CHECKED);
    }

    @Test
    void a_report_of_a_month_to_come_or_with_a_wrong_sum_is_refused_at_its_field() {
        ProjectId id = recorded("BUILDING");
        wrong("month", () -> reportMonth.report(clerk, id, month("2024-09", "1", null)));
        wrong(
                "sum",
                () -> reportMonth.report(
                        clerk,
                        id,
                        new ReportMonth.Command("2024-07", "100", "111", "10", "推进", null, null, null, null, null)));
        wrong(
                "note",
                () -> reportMonth.report(
                        clerk,
                        id,
                        new ReportMonth.Command("2024-07", "100", "110", "101", "推进", null, null, null, null, null)));
        wrong(
                "percent",
                () -> reportMonth.report(
                        clerk,
                        id,
                        new ReportMonth.Command("2024-07", "100", null, "x", "推进", null, null, null, null, null)));
    }

    @Test
    void a_plan_starts_from_the_curve_of_its_kind_and_is_changed_with_a_reason() {
        ProjectId id = recorded("BUILDING");
        planYear.plan(yanji, id, new PlanYear.Command(null, "1200", null, null, null));
        // End of July: nothing reported of 700.
        assertThat(judgements.light(id)).isEqualTo(LightColour.RED);
        refused(
                ProjectsError.WHY_MISSING,
                () -> planYear.plan(yanji, id, new PlanYear.Command(null, "600", "winter", null, "")));
        assertThat(planYear.plan(yanji, id, new PlanYear.Command(null, "600", "winter", null, "冬季停工")))
                .isEqualTo(2);
        assertThat(plans.inForce(id, LocalDate.of(2024, 8, 25)).orElseThrow().curve())
                .isEqualTo(PlanCurve.LINEAR);
        assertThat(show.show(yanji, id).plan().curve()).isEqualTo(winter());
        assertThat(show.show(yanji, id).editions()).hasSize(2);
        refused(
                LightsError.ENDS_SHORT,
                () -> planYear.plan(
                        yanji,
                        id,
                        new PlanYear.Command(null, "600", null, java.util.Collections.nCopies(12, "0.5"), "另定曲线")));
        refused(SharedError.DENIED, () -> planYear.plan(clerk, id, new PlanYear.Command(null, "1", null, null, "")));
    }

    @Test
    void a_sweep_meets_every_project_once() {
        for (int i = 0; i < 3; i++) {
            recorded("PREPARATION");
        }
        ProjectId last = judge.judgeAfter(null);
        assertThat(last).isNotNull();
        assertThat(judge.judgeAfter(last)).isNull();
    }

    private ProjectId recorded(String stage) {
        return edit.record(yanji, command("222401", owner.toString()), new EditProject.Entry(stage, "2024-01-10"));
    }

    private static ReportMonth.Command month(String month, String wan, @Nullable String why) {
        return new ReportMonth.Command(month, wan, null, "20", "主体施工", "封顶", "", "", why, null);
    }

    private static PlanCurve winter() {
        return new PlanCurve(java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month < 4 ? Fraction.ZERO : Fraction.of(month - 3, 9))
                .toList());
    }

    private static EditProject.Command command(String unit, String owner) {
        return new EditProject.Command(
                null,
                "",
                "玉米深加工项目",
                "",
                "",
                "INDUSTRY",
                "PREFECTURE",
                "C1373",
                "",
                unit,
                "孵化基地",
                "",
                owner + "\n外地企业",
                "投资方 | 山东",
                "新建生产线",
                "43,500",
                "12.28万",
                "约7800",
                "甜玉米粒生产线 | 10 | t/h",
                "切粒机 | 2 | 120 | QL-001、QL-002\n蒸煮釜",
                "甜玉米粒 | 6000 | t | 7000",
                "甜糯玉米 | 延吉市 | 300多 | 2024-05 | 2024-08上旬",
                "有机认证 | 欧盟 | 2025-12-31",
                "采购方 | 玉米粒",
                "甲方、乙方 | 共建研究中心 | 2024-03 | √",
                "5000",
                "",
                "",
                "",
                "5000",
                "",
                "",
                "",
                "10",
                "7000",
                "",
                "",
                "60",
                "2025 | 产值 | 10000",
                "试运营 | 2024-10-01 | 2024-12-31",
                "副州长",
                "项目专班",
                "某某",
                "0433-0000000");
    }

    private static EditProject.Command with(EditProject.Command c, String lines) {
        return new EditProject.Command(
                c.version(),
                c.code(),
                c.nameZh(),
                c.nameKo(),
                c.nameEn(),
                c.kind(),
                c.keyLevel(),
                c.sector(),
                c.source(),
                c.unit(),
                c.address(),
                c.park(),
                c.owners(),
                c.investors(),
                c.content(),
                c.land(),
                c.floor(),
                c.operating(),
                lines,
                c.machines(),
                c.products(),
                c.rawMaterials(),
                c.certificates(),
                c.orders(),
                c.agreements(),
                c.total(),
                c.fixed(),
                c.equipment(),
                c.building(),
                c.own(),
                c.loan(),
                c.bond(),
                c.state(),
                c.before(),
                c.output(),
                c.tax(),
                c.profit(),
                c.jobs(),
                c.targets(),
                c.phases(),
                c.leader(),
                c.taskForce(),
                c.person(),
                c.phone());
    }

    private static void wrong(String field, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .satisfies(e ->
                        assertThat(e.problems()).extracting(FieldProblem::field).containsExactly(field));
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    private static Actor actor(Role role, @Nullable ReportingUnitId unit, @Nullable EnterpriseId enterprise) {
        return new Actor(new UserId(UUID.randomUUID()), role.name(), role, unit, Set.of(), enterprise, "");
    }
}
