package org.zhuqi.projects.seeing.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.lights.LightRulesFixture;
import org.zhuqi.projects.progress.InMemoryJudgements;
import org.zhuqi.projects.progress.InMemoryMonthlyReports;
import org.zhuqi.projects.progress.InMemoryYearPlans;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.projects.seeing.InMemoryBulletins;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.usecase.KeepSchedule;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** It is 16 August 2024; the queries answer what they are told to. */
class SeeingUseCasesTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 16);
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-16T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final InMemoryBulletins bulletins = new InMemoryBulletins();
    private final FakeQueries queries = new FakeQueries();
    private final GiveOutBulletin giveOut = new GiveOutBulletin(
            bulletins,
            queries,
            queries,
            queries,
            new SeeingRules(Set.of(Month.JANUARY), SeeingRules.StartsDue.BY_THE_DAY),
            new UnitNames(
                    new InMemoryReportingUnits(
                            new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, LocalText.ofZh("州"), null, null, true),
                            new ReportingUnit(YANJI, UnitKind.COUNTY, LocalText.ofZh("延吉市"), PREFECTURE, null, true),
                            new ReportingUnit(HUNCHUN, UnitKind.COUNTY, LocalText.ofZh("珲春市"), PREFECTURE, null, true)),
                    clock),
            audit,
            clock);
    private final ShowBoard board = new ShowBoard(queries);
    private final Actor bureau = actor(Role.PREFECTURE_OFFICER, null, null);
    private final Actor leader = actor(Role.PREFECTURE_LEADER, null, null);
    private final Actor yanji = actor(Role.UNIT_OFFICER, YANJI, null);
    private final Actor owner = actor(Role.ENTERPRISE_CLERK, null, new EnterpriseId(new UUID(1, 1)));

    @Test
    void a_card_may_go_where_the_law_lets_it_and_only_by_those_who_change_the_ledger() {
        queries.cards.add(card(YANJI, Stage.COMPLETED, null));
        queries.cards.add(card(YANJI, Stage.COMPLETED, Halt.STOPPED));
        queries.cards.add(card(HUNCHUN, Stage.COMPLETED, null));
        assertThat(next(bureau)).containsExactly(trial(), Set.of(), trial());
        assertThat(next(yanji)).as("another county only looks").containsExactly(trial(), Set.of(), Set.of());
        assertThat(next(leader)).containsOnly(Set.of());
        refused(SharedError.DENIED, () -> board.show(owner, ProjectQueries.Filter.ALL));
    }

    private static Set<Stage> trial() {
        return Set.of(Stage.TRIAL, Stage.PRODUCTION);
    }

    private List<Set<Stage>> next(Actor actor) {
        return board.show(actor, ProjectQueries.Filter.ALL).columns().getFirst().cards().items().stream()
                .map(ShowBoard.Card::next)
                .toList();
    }

    @Test
    void since_last_month_means_a_month_ago_and_from_a_month_s_end_the_end_before() {
        assertThat(ShowChanges.span(null, TODAY)).isEqualTo(new Changes.Span(LocalDate.of(2024, 7, 16), TODAY));
        assertThat(ShowChanges.span(null, LocalDate.of(2024, 2, 29)).after()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(ShowChanges.span(null, LocalDate.of(2024, 7, 31)).after()).isEqualTo(LocalDate.of(2024, 6, 30));
        refused(SharedError.INVALID_INPUT, () -> ShowChanges.span(TODAY, TODAY));
        ShowChanges changes = new ShowChanges(queries, clock);
        ShowChanges.View view = changes.show(
                bureau,
                ProjectQueries.Filter.ALL,
                null,
                TODAY.plusDays(9),
                ShowChanges.Part.TURNS,
                PageRequest.first(5));
        assertThat(view.span().to()).as("the future is not known").isEqualTo(TODAY);
        assertThat(view.steps()).isNull();
        assertThat(view.turns()).isNotNull();
        refused(
                SharedError.DENIED,
                () -> changes.show(owner, ProjectQueries.Filter.ALL, null, null, null, PageRequest.first(5)));
    }

    @Test
    void a_sheet_keeps_what_it_said_and_another_edition_says_why() {
        GiveOutBulletin.Command july = new GiveOutBulletin.Command("MONTH", "2024-07-09", null, null);
        BulletinId first = giveOut.giveOut(bureau, july);
        assertThat(queries.asked.asOf()).isEqualTo(LocalDate.of(2024, 7, 31));
        queries.done = Money.ofWan(900);
        assertThat(giveOut.show(leader, first).content().totals().done()).isEqualTo(Money.ofWan(700));
        assertThat(giveOut.draft(bureau, july).content().totals().done()).isEqualTo(Money.ofWan(900));
        assertThat(giveOut.draft(leader, july).may()).isFalse();
        refused(ProjectsError.WHY_MISSING, () -> giveOut.giveOut(bureau, july));
        BulletinId second = giveOut.giveOut(bureau, new GiveOutBulletin.Command("MONTH", "2024-07-31", null, "六月更正"));
        assertThat(giveOut.show(bureau, second).edition()).isEqualTo(2);
        assertThat(giveOut.show(bureau, second)
                        .content()
                        .units()
                        .getFirst()
                        .name()
                        .zh())
                .isEqualTo("延吉市");
        assertThat(audit.events()).hasSize(2);
    }

    @Test
    void a_county_gives_out_its_own_and_sees_no_other() {
        BulletinId own = giveOut.giveOut(yanji, new GiveOutBulletin.Command("WEEK", null, null, null));
        assertThat(bulletins.find(own).orElseThrow().unit()).isEqualTo(YANJI);
        assertThat(queries.asked.asOf()).as("the week is not over").isEqualTo(TODAY);
        assertThat(giveOut.show(bureau, own).edition()).isEqualTo(1);
        BulletinId whole = giveOut.giveOut(bureau, new GiveOutBulletin.Command("WEEK", null, "", null));
        refused(SharedError.NOT_FOUND, () -> giveOut.show(yanji, whole));
        refused(
                SharedError.NOT_FOUND,
                () -> giveOut.giveOut(yanji, new GiveOutBulletin.Command("WEEK", null, "222404", null)));
        refused(SharedError.DENIED, () -> giveOut.giveOut(leader, new GiveOutBulletin.Command(null, null, null, null)));
        refused(SharedError.DENIED, () -> giveOut.draft(owner, new GiveOutBulletin.Command(null, null, null, null)));
        refused(
                SharedError.INVALID_INPUT,
                () -> giveOut.giveOut(bureau, new GiveOutBulletin.Command("WEEK", null, "222499", null)));
        refused(
                ProjectsError.DAY_TO_COME,
                () -> giveOut.giveOut(bureau, new GiveOutBulletin.Command("MONTH", "2024-09-01", null, null)));
    }

    @Test
    void what_is_expected_of_a_milestone_is_recorded_when_it_changes() {
        InMemoryProjects projects = new InMemoryProjects();
        KeepSchedule schedule = new KeepSchedule(
                projects,
                new JudgeProjects(
                        new InMemoryJudgements(projects, new InMemoryYearPlans(), new InMemoryMonthlyReports()),
                        LightRulesFixture.BOTH,
                        clock),
                audit,
                clock);
        Project project = ProjectFixture.at(Stage.BUILDING);
        projects.add(project);
        schedule.milestone(yanji, project.id(), milestone("2024-09", null, ""));
        schedule.milestone(yanji, project.id(), milestone("2024-09", null, "只改说明"));
        schedule.milestone(yanji, project.id(), milestone("2024-09", "2024-10", ""));
        assertThat(projects.shifts(project.id())).hasSize(2).first().satisfies(shift -> {
            assertThat(shift.milestone()).isEqualTo(MilestoneKind.TRIAL);
            assertThat(shift.before()).isEqualTo(RoughDate.parse("2024-09"));
            assertThat(shift.after()).isEqualTo(RoughDate.parse("2024-10"));
            assertThat(shift.day()).isEqualTo(TODAY);
        });
    }

    private static KeepSchedule.MilestoneCommand milestone(String planned, @Nullable String forecast, String note) {
        return new KeepSchedule.MilestoneCommand("TRIAL", planned, forecast, null, note);
    }

    private static BoardQueries.Card card(ReportingUnitId unit, Stage stage, @Nullable Halt halt) {
        return new BoardQueries.Card(
                new ProjectId(UUID.randomUUID()),
                LocalText.ofZh("项目"),
                unit,
                "",
                null,
                stage,
                halt,
                TODAY,
                null,
                LightColour.RED,
                null);
    }

    private static Actor actor(Role role, @Nullable ReportingUnitId unit, @Nullable EnterpriseId enterprise) {
        return new Actor(new UserId(UUID.randomUUID()), "专员", role, unit, Set.of(), enterprise, "");
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    private static final class FakeQueries implements BoardQueries, BulletinQueries, ChangeQueries, StartRateQueries {
        private final List<Card> cards = new ArrayList<>();
        private Money done = Money.ofWan(700);
        private ProjectFigureQueries.Asked asked =
                new ProjectFigureQueries.Asked(TODAY, null, null, Set.of(), null, null, null);

        @Override
        public List<Column> board(Scope scope, ProjectQueries.Filter filter, int atMost) {
            return List.of(new Column(Stage.COMPLETED, new Page<>(cards, null, cards.size())));
        }

        @Override
        public Page<Card> column(Scope scope, ProjectQueries.Filter filter, Stage stage, PageRequest page) {
            return new Page<>(cards, null, cards.size());
        }

        @Override
        public Page<Scheduled> scheduled(Scope scope, ProjectQueries.Filter filter, PageRequest page) {
            return none();
        }

        @Override
        public List<String> leaders(Scope scope, int atMost) {
            return List.of();
        }

        @Override
        public Page<Given> given(Scope scope, PageRequest page) {
            return none();
        }

        @Override
        public List<UnitSum> units(Scope scope, ProjectFigureQueries.Asked wanted) {
            asked = wanted;
            return List.of(
                    new UnitSum(YANJI, 2, Money.ofWan(5_000), Money.ofWan(1_000), done, Map.of(LightColour.RED, 1L)));
        }

        @Override
        public List<Bulletin.Line> lines(Scope scope, ProjectFigureQueries.Asked wanted, int atMost) {
            return List.of();
        }

        @Override
        public Page<Changes.Step> steps(
                Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
            return none();
        }

        @Override
        public Page<Changes.Turn> turns(
                Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
            return none();
        }

        @Override
        public Page<Changes.Trouble> found(
                Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
            return none();
        }

        @Override
        public Page<Changes.Trouble> solved(
                Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
            return none();
        }

        @Override
        public Page<Changes.Shift> shifts(
                Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
            return none();
        }

        @Override
        public Page<Changes.Invested> invested(
                Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
            return none();
        }

        @Override
        public Money investedInAll(Scope scope, ProjectQueries.Filter filter, Changes.Span span) {
            return Money.ZERO;
        }

        @Override
        public Rate rate(Scope scope, Wanted wanted, ProjectFigureQueries.Asked question) {
            return new Rate(2, 1);
        }

        @Override
        public List<UnitRate> byUnit(Scope scope, Wanted wanted, ProjectFigureQueries.Asked question) {
            return List.of(new UnitRate(YANJI, new Rate(2, 1)));
        }

        @Override
        public Page<ProjectFigureQueries.Counted> due(
                Scope scope, Wanted wanted, ProjectFigureQueries.Asked question, PageRequest page) {
            return none();
        }

        private static <T> Page<T> none() {
            return new Page<>(List.of(), null, 0);
        }
    }
}
