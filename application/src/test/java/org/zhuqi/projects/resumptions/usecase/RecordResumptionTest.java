package org.zhuqi.projects.resumptions.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightRulesFixture;
import org.zhuqi.projects.progress.InMemoryJudgements;
import org.zhuqi.projects.progress.InMemoryMonthlyReports;
import org.zhuqi.projects.progress.InMemoryYearPlans;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.projects.progress.usecase.ReportMonth;
import org.zhuqi.projects.resumptions.InMemoryResumptions;
import org.zhuqi.projects.resumptions.Resumption;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** It is 10 April 2025; the project of Yanji began in September. */
class RecordResumptionTest {
    private final Clock clock = Clock.fixed(Instant.parse("2025-04-10T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryResumptions resumptions = new InMemoryResumptions();
    private final InMemoryMonthlyReports reports = new InMemoryMonthlyReports();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final RecordResumption record = new RecordResumption(projects, resumptions, audit, clock);
    private final ReportMonth report = new ReportMonth(
            projects,
            reports,
            ProjectFixture.RULES,
            record,
            new JudgeProjects(
                    new InMemoryJudgements(projects, new InMemoryYearPlans(), reports), LightRulesFixture.BOTH, clock),
            audit,
            clock);
    private final EnterpriseId owner = new EnterpriseId(new UUID(66, 1));
    private final Actor clerk = actor(Role.ENTERPRISE_CLERK, null, owner);
    private final Actor yanji = actor(Role.UNIT_OFFICER, ProjectFixture.YANJI, null);
    private final Actor hunchun = actor(Role.UNIT_OFFICER, new ReportingUnitId("222404"), null);
    private ProjectId id = new ProjectId(new UUID(66, 2));

    private static Actor actor(Role role, @Nullable ReportingUnitId unit, @Nullable EnterpriseId enterprise) {
        return new Actor(new UserId(UUID.randomUUID()), role.name(), role, unit, Set.of(), enterprise, "");
    }

    @BeforeEach
    void atWork() {
        id = begun("2024-09").id();
    }

    private Project begun(String month) {
        Project project = ProjectFixture.at(Stage.BUILDING, owner)
                .promised(
                        new Milestone(MilestoneKind.START, null, null, RoughDate.parse(month), ""),
                        LocalDate.now(clock));
        projects.add(project);
        return project;
    }

    private void record(Actor actor, @Nullable String planned, @Nullable String resumed) {
        record.record(actor, id, new RecordResumption.Command(null, planned, resumed, ""));
    }

    private Resumption.Days recorded() {
        return resumptions.find(id, 2025).map(Resumption::days).orElse(Resumption.Days.NONE);
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    @Test
    void an_officer_plans_it_and_the_owner_says_when_it_was() {
        record(yanji, "2025-04-01", "");
        record(clerk, "2025-04-01", "2025-04-08");
        record(clerk, "2025-04-01", "2025-04-08");
        assertThat(recorded()).isEqualTo(new Resumption.Days(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 8), ""));
        assertThat(audit.events()).as("the same again is nothing new").hasSize(2);
        assertThat(audit.events()).extracting(AuditEvent::action).containsOnly("projects.record-resumption");
        record(yanji, "2025-04-01", null);
        assertThat(recorded().resumed()).as("taken back").isNull();
    }

    @Test
    void a_report_tells_it_along_the_way_and_keeps_what_was_planned() {
        record(yanji, "2025-04-15", null);
        report.report(clerk, id, told("2025-04", "2025-04-09"));
        assertThat(recorded()).isEqualTo(new Resumption.Days(LocalDate.of(2025, 4, 15), LocalDate.of(2025, 4, 9), ""));
        refused(ProjectsError.DAY_TO_COME, () -> report.report(clerk, id, told("2025-04", "2025-04-11")));
        refused(ProjectsError.NOTHING_TO_RESUME, () -> {
            ProjectId newer = begun("2025-02").id();
            report.report(clerk, newer, told("2025-04", "2025-04-09"));
        });
    }

    private static ReportMonth.Command told(String month, String resumed) {
        return new ReportMonth.Command(month, "100", null, "20", "恢复施工", "", "", "", "", resumed);
    }

    @Test
    void only_whoever_reports_it_and_only_days_that_can_be() {
        refused(SharedError.NOT_FOUND, () -> record(hunchun, null, "2025-04-08"));
        refused(SharedError.DENIED, () -> record(actor(Role.PREFECTURE_LEADER, null, null), null, "2025-04-08"));
        refused(ProjectsError.DAY_TO_COME, () -> record(clerk, null, "2025-04-11"));
        refused(ProjectsError.RESUMPTION_YEAR, () -> record(clerk, "2024-04-01", null));
        refused(SharedError.INVALID_INPUT, () -> record(clerk, "四月", null));
        refused(
                SharedError.INVALID_INPUT,
                () -> record.record(clerk, id, new RecordResumption.Command("2027", null, null, "")));
        refused(
                ProjectsError.NOTHING_TO_RESUME,
                () -> record.record(clerk, id, new RecordResumption.Command("2024", null, "2024-10-01", "")));
        refused(
                SharedError.NOT_FOUND,
                () -> record.record(
                        clerk, new ProjectId(new UUID(66, 9)), new RecordResumption.Command(null, null, null, "")));
    }
}
