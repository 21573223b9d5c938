package org.zhuqi.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.UserId;

class ProjectTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 10);

    /** Typed from docs/domain.md §9.1: one step forward; the trial may be left out. */
    @ParameterizedTest
    @CsvSource({
        "IDEA, RESERVE",
        "RESERVE, SIGNED",
        "SIGNED, PREPARATION",
        "PREPARATION, STARTED",
        "STARTED, BUILDING",
        "BUILDING, COMPLETED",
        "COMPLETED, TRIAL PRODUCTION",
        "TRIAL, PRODUCTION",
        "PRODUCTION, FULL",
        "FULL, ''"
    })
    void a_project_takes_one_step_forward_and_no_other(Stage stage, String next) {
        Set<Stage> allowed = EnumSet.noneOf(Stage.class);
        for (String each : next.isBlank() ? new String[0] : next.split(" ")) {
            allowed.add(Stage.valueOf(each));
        }
        for (Stage to : Stage.values()) {
            Project project = ProjectFixture.at(stage);
            if (allowed.contains(to)) {
                Project moved = project.advanced(to, DAY, "理由");
                assertThat(moved.standing()).isEqualTo(new Project.Standing(to, null, DAY));
            } else {
                refused(ProjectsError.STEP_NOT_ALLOWED, () -> project.advanced(to, DAY, "理由"));
            }
        }
    }

    @Test
    void work_does_not_start_before_the_permits_unless_an_officer_says_why() {
        Project waiting = ProjectFixture.at(Stage.PREPARATION);
        refused(ProjectsError.PERMITS_MISSING, () -> waiting.advanced(Stage.STARTED, DAY, " "));
        assertThat(waiting.advanced(Stage.STARTED, DAY, "容缺开工").standing().stage())
                .isEqualTo(Stage.STARTED);
        Project complete = waiting;
        for (PermitKind kind : PermitKind.values()) {
            assertThat(complete.missingPermits(DAY)).contains(kind);
            complete = complete.permitted(
                    kind == PermitKind.ENERGY
                            ? new Permit(kind, false, null, null, null, "")
                            : new Permit(kind, true, DAY.minusDays(30), DAY, DAY, "1号"));
        }
        assertThat(complete.missingPermits(DAY)).isEmpty();
        assertThat(complete.missingPermits(DAY.minusDays(1)))
                .as("the day before")
                .hasSize(5);
        Project started = complete.advanced(Stage.STARTED, DAY, "");
        assertThat(started.started()).isEqualTo(DAY);
    }

    @Test
    void a_step_reaches_its_milestone_and_keeps_what_was_promised() {
        Project promised = ProjectFixture.at(Stage.COMPLETED)
                .promised(new Milestone(MilestoneKind.TRIAL, RoughDate.parse("2024-09"), null, null, "预计"), DAY);
        Milestone trial = promised.advanced(Stage.TRIAL, LocalDate.of(2024, 9, 20), "")
                .schedule()
                .milestone(MilestoneKind.TRIAL)
                .orElseThrow();
        assertThat(trial.actual()).isEqualTo(RoughDate.parse("2024-09-20"));
        assertThat(trial.planned()).isEqualTo(RoughDate.parse("2024-09"));
        assertThat(trial.note()).isEqualTo("预计");
    }

    @Test
    void what_is_promised_for_a_month_is_overdue_in_the_next() {
        Milestone trial = new Milestone(MilestoneKind.TRIAL, RoughDate.parse("2024-09"), null, null, "");
        assertThat(trial.overdue(LocalDate.of(2024, 9, 30))).isFalse();
        assertThat(trial.overdue(LocalDate.of(2024, 10, 1))).isTrue();
        refused(
                ProjectsError.DAY_TO_COME,
                () -> ProjectFixture.at(Stage.BUILDING)
                        .promised(
                                new Milestone(MilestoneKind.TRIAL, null, null, RoughDate.parse("2024-05-11"), ""),
                                DAY));
    }

    @Test
    void a_halted_project_stands_still_and_goes_on_where_it_was() {
        Project building = ProjectFixture.at(Stage.BUILDING);
        refused(ProjectsError.REASON_MISSING, () -> building.halted(Halt.STOPPED, DAY, ""));
        Project stopped = building.halted(Halt.STOPPED, DAY, "资金");
        refused(ProjectsError.HALTED, () -> stopped.advanced(Stage.COMPLETED, DAY, ""));
        refused(ProjectsError.STEP_NOT_ALLOWED, () -> stopped.halted(Halt.STOPPED, DAY, "又停"));
        refused(ProjectsError.REASON_MISSING, () -> stopped.resumed(DAY, ""));
        assertThat(stopped.resumed(DAY.plusDays(9), "资金到位").standing())
                .isEqualTo(new Project.Standing(Stage.BUILDING, null, DAY.plusDays(9)));
        refused(ProjectsError.NOT_HALTED, () -> building.resumed(DAY, "理由"));
        refused(
                ProjectsError.STEP_NOT_ALLOWED,
                () -> ProjectFixture.at(Stage.IDEA).halted(Halt.STOPPED, DAY, "没有可停的"));
    }

    @Test
    void after_the_end_nothing_follows() {
        Project over = ProjectFixture.at(Stage.SIGNED).halted(Halt.TERMINATED, DAY, "放弃");
        refused(ProjectsError.TERMINATED, () -> over.resumed(DAY, "理由"));
        refused(ProjectsError.TERMINATED, () -> over.advanced(Stage.PREPARATION, DAY, ""));
        refused(ProjectsError.TERMINATED, () -> over.halted(Halt.DEFERRED, DAY, "理由"));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void every_stage_has_its_place_in_the_law(Stage stage) {
        assertThatCode(() -> StageLaw.from(stage)).doesNotThrowAnyException();
    }

    /** docs/domain.md §9.1: inclusive and nested. */
    @ParameterizedTest
    @CsvSource({"4999.9999, ", "5000, 5000", "9999.99, 5000", "10000, 10000", "70000, 50000", "100000, 100000"})
    void five_thousand_wan_is_in_the_class_of_five_thousand_wan(String wan, Long floor) {
        assertThat(ProjectFixture.RULES.sizeClass(Optional.of(Money.ofWan(wan))))
                .isEqualTo(Optional.ofNullable(floor).map(Money::ofWan));
        assertThat(ProjectFixture.RULES.sizeClass(Optional.empty())).isEmpty();
    }

    /** 258.2 and 751.4 beside 1009.5. */
    @Test
    void parts_may_exceed_the_whole_by_what_rounding_explains() {
        Money total = Money.ofWan("10095000");
        new Sheet.Investment(
                        total,
                        null,
                        null,
                        null,
                        new Sheet.Funding(Money.ofWan("2582000"), Money.ofWan("7514000"), null, null),
                        Money.ZERO)
                .check(ProjectFixture.RULES);
        refused(
                ProjectsError.PARTS_EXCEED_TOTAL,
                () -> new Sheet.Investment(
                                total,
                                null,
                                null,
                                null,
                                new Sheet.Funding(Money.ofWan("2582000"), Money.ofWan("7514000.01"), null, null),
                                Money.ZERO)
                        .check(ProjectFixture.RULES));
        refused(
                ProjectsError.PARTS_EXCEED_TOTAL,
                () -> new Sheet.Investment(
                                Money.ofWan(9_000),
                                Money.ofWan(5_000),
                                Money.ofWan(4_000),
                                Money.ofWan(2_001),
                                new Sheet.Funding(null, null, null, null),
                                Money.ZERO)
                        .check(ProjectFixture.RULES));
    }

    @Test
    void every_owner_is_an_owner_and_nobody_else() {
        EnterpriseId own = new EnterpriseId(UUID.randomUUID());
        Project project = ProjectFixture.at(Stage.BUILDING, own);
        assertThat(project.may(enterprise(own), ProjectsRight.REPORT).allowed()).isTrue();
        assertThat(project.may(enterprise(own), ProjectsRight.EDIT).allowed()).isFalse();
        assertThat(project.may(enterprise(new EnterpriseId(UUID.randomUUID())), ProjectsRight.READ)
                        .allowed())
                .isFalse();
        assertThat(ProjectFixture.at(Stage.BUILDING)
                        .may(enterprise(own), ProjectsRight.READ)
                        .allowed())
                .as("of an owner who is not on record")
                .isFalse();
        refused(ProjectsError.NO_OWNER, () -> new Sheet.Parties(List.of(), List.of()));
    }

    private static Actor enterprise(EnterpriseId id) {
        return new Actor(
                new UserId(UUID.randomUUID()), "", Role.ENTERPRISE_CLERK, (ReportingUnitId) null, Set.of(), id, "");
    }

    private static void refused(ProjectsError key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.name());
    }
}
