package org.zhuqi.projects.problems.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuqi.campaigns.demands.DemandFixture.ENTERPRISE;
import static org.zhuqi.campaigns.demands.DemandFixture.PREFECTURE;
import static org.zhuqi.campaigns.demands.DemandFixture.TUMEN;
import static org.zhuqi.campaigns.demands.DemandFixture.YANJI;
import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.office;
import static org.zhuqi.campaigns.demands.DemandFixture.otherClerk;
import static org.zhuqi.campaigns.demands.DemandFixture.otherUnitOfficer;
import static org.zhuqi.campaigns.demands.DemandFixture.unitOfficer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandMoved;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.usecase.DemandRoom;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.problems.InMemoryProblems;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemMoved;
import org.zhuqi.projects.problems.ProblemRules;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** A project of Yanji and of the clerk's enterprise. */
class ProblemUseCasesTest {
    private static final ProblemRules RULES = new ProblemRules(10, ProblemLevel.PROVINCE);

    private final DemandRoom room = new DemandRoom();
    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryProblems problems = new InMemoryProblems();
    private final UnitDirectory units = new UnitDirectory(new InMemoryReportingUnits(
            new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, LocalText.ofZh("州"), null, null, true),
            new ReportingUnit(YANJI, UnitKind.COUNTY, LocalText.ofZh("延吉市"), PREFECTURE, null, true),
            new ReportingUnit(TUMEN, UnitKind.COUNTY, LocalText.ofZh("图们市"), PREFECTURE, null, true)));
    private final ProblemLedger ledger = new ProblemLedger(
            problems, projects, new OpenCalendar(room.years, room.place), room.trail, room.events::add, room.clock);
    private final RecordProblem record = new RecordProblem(ledger, projects, units, RULES, room.clock);
    private final HandleProblem handle = new HandleProblem(ledger, units);
    private final ShowProblem show = new ShowProblem(ledger, problems);
    private final DemandSolution demand = new DemandSolution(ledger, room.raise);
    private final OnDemandAnswered onDemand = new OnDemandAnswered(ledger, problems, room.demands);
    private final SweepProblems sweep = new SweepProblems(ledger, problems, RULES);

    private Project project = ProjectFixture.at(Stage.BUILDING);

    @BeforeEach
    void project() {
        project = ProjectFixture.at(Stage.BUILDING, ENTERPRISE);
        projects.add(project);
    }

    @Test
    void an_owner_names_it_and_its_own_unit_answers_within_the_usual_limit() {
        ProblemId id = recorded(clerk(), "222402", "3");
        Problem problem = problem(id);
        assertThat(problem.owner()).isEqualTo(YANJI);
        assertThat(problem.term().days()).isEqualTo(10);
        assertThat(problem.term().due()).isAfter(today().plusDays(10));
        assertThat(show.show(clerk(), id).mayHandle()).isFalse();
        refused(SharedError.DENIED, () -> handle.solve(clerk(), id, new HandleProblem.Command("已解决")));
        refused(SharedError.NOT_FOUND, () -> show.show(otherClerk(), id));
        refused(SharedError.NOT_FOUND, () -> show.show(otherUnitOfficer(), id));
    }

    @Test
    void an_officer_gives_it_to_the_unit_that_can_solve_it_which_sees_it_but_not_the_project() {
        ProblemId id = recorded(unitOfficer(), "222402", "3");
        assertThat(problem(id).owner()).isEqualTo(TUMEN);
        assertThat(show.show(otherUnitOfficer(), id).mayHandle()).isTrue();
        assertThat(show.show(otherUnitOfficer(), id).mayOpenProject()).isFalse();
        handle.act(otherUnitOfficer(), id, new HandleProblem.Command("已与供热公司协商"));
        handle.give(unitOfficer(), id, new HandleProblem.GiveCommand("222401", "5", "由本市办理"));
        refused(SharedError.NOT_FOUND, () -> handle.act(otherUnitOfficer(), id, new HandleProblem.Command("再协商")));
        handle.solve(unitOfficer(), id, new HandleProblem.Command("管网已接入"));
        handle.reopen(unitOfficer(), id, new HandleProblem.Command("压力不足"));
        assertThat(show.show(unitOfficer(), id).log())
                .extracting(ProblemEntry::step)
                .containsExactly(
                        ProblemEntry.Step.REOPENED,
                        ProblemEntry.Step.SOLVED,
                        ProblemEntry.Step.GIVEN,
                        ProblemEntry.Step.ACTION,
                        ProblemEntry.Step.FOUND);
        assertThat(room.trail.actions()).contains("projects.problem");
    }

    @Test
    void everything_that_is_wrong_with_it_is_said_at_once() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> record.record(
                        office(),
                        project.id(),
                        new RecordProblem.Command("SNOW", "", " ", "2099-01-01", "999999", "1000")))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("kind", "title", "words", "found", "owner", "days"));
    }

    @Test
    void swept_every_day_for_a_year_an_overdue_one_rises_once() {
        ProblemId id = recorded(unitOfficer(), null, "3");
        assertThat(sweep.sweep()).isZero();
        room.clock.at(today().plusDays(30).atTime(9, 0).toString());
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(sweep.sweep()).isZero();
        assertThat(problem(id).level()).isEqualTo(ProblemLevel.PREFECTURE);
        assertThat(show.show(unitOfficer(), id).log().getFirst().step()).isEqualTo(ProblemEntry.Step.RISEN);
        assertThat(room.events)
                .filteredOn(ProblemMoved.class::isInstance)
                .extracting(event -> ((ProblemMoved) event).step())
                .containsExactly(ProblemEntry.Step.FOUND, ProblemEntry.Step.RISEN);
    }

    @Test
    void it_becomes_a_demand_of_the_owner_and_comes_back_solved() {
        ProblemId id = recorded(unitOfficer(), null, null);
        DemandId made = demand.demand(unitOfficer(), id, new DemandSolution.Command("finance"));
        assertThat(problem(id).state()).isEqualTo(ProblemState.DEMANDED);
        assertThat(room.demands.find(made).orElseThrow().matter().enterprise()).isEqualTo(ENTERPRISE);
        refused(
                ProjectsError.PROBLEM_STATE,
                () -> demand.demand(unitOfficer(), id, new DemandSolution.Command("finance")));
        resolve(made, Outcome.SOLVED, "已接入热网");
        tell();
        assertThat(problem(id).state()).as("the owner has not said that it is").isEqualTo(ProblemState.DEMANDED);
        room.rate.rate(clerk(), made, Grade.VERY_SATISFIED, null);
        room.rate.confirm(clerk(), made);
        tell();
        tell();
        assertThat(problem(id).isSolved()).isTrue();
        assertThat(show.show(unitOfficer(), id).log().getFirst().words()).isEqualTo("已接入热网");
    }

    @Test
    void a_demand_that_nothing_came_of_leaves_it_open() {
        ProblemId id = recorded(unitOfficer(), null, null);
        DemandId refused = demand.demand(unitOfficer(), id, new DemandSolution.Command("finance"));
        room.accept.refuse(office(), refused, "不属于受理范围");
        tell();
        assertThat(problem(id).state()).isEqualTo(ProblemState.OPEN);
        assertThat(demand.demand(unitOfficer(), id, new DemandSolution.Command("staff")))
                .as("it may be asked for again")
                .isNotEqualTo(refused);
    }

    @Test
    void without_an_owner_on_record_nobody_can_ask() {
        Project unknown = ProjectFixture.at(Stage.BUILDING);
        projects.add(unknown);
        ProblemId id = record.record(
                unitOfficer(), unknown.id(), new RecordProblem.Command("MONEY", "资金", "未到位", null, null, null));
        refused(
                ProjectsError.NOBODY_TO_ASK,
                () -> demand.demand(unitOfficer(), id, new DemandSolution.Command("finance")));
    }

    private void resolve(DemandId id, Outcome outcome, String text) {
        room.accept.accept(office(), id, Complexity.ORDINARY, null, null);
        room.dispatch.dispatch(office(), id, YANJI, Set.of(), null);
        room.answer.contact(unitOfficer(), id, "电话");
        room.answer.resolve(unitOfficer(), id, outcome, text);
    }

    /** Tells all news again, as a program that was stopped in between does. */
    private void tell() {
        for (Object event : List.copyOf(room.events)) {
            if (event instanceof DemandMoved moved) {
                onDemand.on(moved);
            }
        }
    }

    private ProblemId recorded(Actor actor, @Nullable String owner, @Nullable String days) {
        return record.record(
                actor, project.id(), new RecordProblem.Command("UTILITIES", "供热管网未接入", "距厂区300米", null, owner, days));
    }

    private LocalDate today() {
        return LocalDate.now(room.clock);
    }

    private Problem problem(ProblemId id) {
        return problems.find(id).orElseThrow();
    }

    private static void refused(ErrorKey key, Runnable step) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(step::run)
                .satisfies(refusal -> assertThat(refusal.errorKey()).isEqualTo(key));
    }
}
