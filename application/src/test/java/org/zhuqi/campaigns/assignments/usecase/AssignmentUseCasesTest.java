package org.zhuqi.campaigns.assignments.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.Workload;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.AssignmentsError;
import org.zhuqi.campaigns.assignments.EnterprisesAssigned;
import org.zhuqi.campaigns.assignments.InMemoryAssignments;
import org.zhuqi.campaigns.assignments.OpenMatters;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Three enterprises of Yanji, two officers there and one in Hunchun; it is 26 August 2024. */
class AssignmentUseCasesTest {
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final InMemoryAssignments assignments = new InMemoryAssignments();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final List<DomainEvent> told = new ArrayList<>();
    private final Account first = AccountFixture.officer("yanji-1", YANJI);
    private final Account second = AccountFixture.officer("yanji-2", YANJI);
    private final Account far = AccountFixture.officer("hunchun-1", HUNCHUN);
    private final Enterprise one = EnterpriseFixture.enterprise(1);
    private final Enterprise two = EnterpriseFixture.enterprise(2);

    private final FindOfficers findOfficers = new FindOfficers(accounts);
    private final PassOn passOn = new PassOn(assignments, List.of(new OnePlanned()), audit, clock);
    private final AssignOfficer assign =
            new AssignOfficer(enterprises, assignments, findOfficers, audit, told::add, clock);
    private final HandOverAssignment handOver =
            new HandOverAssignment(assignments, enterprises, findOfficers, passOn, told::add, clock);
    private final BalanceAssignments balance = new BalanceAssignments(
            new Uncovered(), enterprises, assignments, findOfficers, passOn, audit, told::add, clock);
    private final AssignmentWorkload workload =
            new AssignmentWorkload(assignments, new AccountDirectory(accounts), findOfficers, passOn, told::add, clock);
    private final ImportKind kind = new AssignmentsImport(enterprises, assignments, findOfficers, audit, clock);
    private final Actor yanji = actor(first.id(), YANJI);

    @BeforeEach
    void start() {
        List.of(first, second, far).forEach(accounts::add);
        enterprises.addAll(List.of(one, two));
    }

    @Test
    void an_enterprise_gets_one_officer_of_its_unit_and_not_a_second() {
        assign.assign(yanji, to(one, first));
        assertThat(assignments.on(one.id(), TODAY)).isPresent();
        refused(AssignmentsError.HAS_AN_OFFICER, () -> assign.assign(yanji, to(one, second)));
        refused(AssignmentsError.NOT_AN_OFFICER, () -> assign.assign(yanji, to(two, far)));
        refused(SharedError.NOT_FOUND, () -> assign.assign(actor(far.id(), HUNCHUN), to(two, far)));
        assertThat(told).singleElement().isInstanceOf(EnterprisesAssigned.class);
    }

    @Test
    void a_hand_over_keeps_who_why_and_what_was_open_and_leaves_no_day_without_an_officer() {
        AssignmentId id =
                assign.assign(yanji, new AssignOfficer.Command(one.id(), first.id(), null, "经济科", "2024-05-01"));
        handOver.handOver(yanji, new HandOverAssignment.Command(id, second.id(), "岗位调整", "贷款续贷\n\n用工"));
        Assignment before = assignments.find(id).orElseThrow();
        assertThat(before.ending()).satisfies(ending -> {
            assertThat(ending.successor()).isEqualTo(second.id());
            assertThat(ending.openMatters()).containsExactly("贷款续贷", "用工", "已计划走访：2024-09-01");
        });
        Assignment now = assignments.on(one.id(), TODAY).orElseThrow();
        assertThat(now.carers().officer()).isEqualTo(second.id());
        assertThat(now.carers().department()).isEqualTo("经济科");
        assertThat(assignments.on(one.id(), TODAY.minusDays(1))).contains(before);
        refused(
                AssignmentsError.ENDED_ALREADY,
                () -> handOver.handOver(yanji, new HandOverAssignment.Command(id, second.id(), "再次", "")));
    }

    @Test
    void a_proposal_explains_itself_and_is_accepted_whole_or_not_at_all() {
        List<BalanceAssignments.Proposed> proposal = balance.propose(yanji, null);
        assertThat(proposal).hasSize(2).allSatisfy(line -> {
            assertThat(line.line().officersOfUnit()).isEqualTo(2);
            assertThat(line.line().loadAfter()).isEqualTo(1);
            assertThat(line.officerName()).isNotNull();
        });
        assertThat(proposal).extracting(line -> line.line().officer()).doesNotHaveDuplicates();
        assign.assign(yanji, to(two, first));
        List<BalanceAssignments.Accepted> both = List.of(
                new BalanceAssignments.Accepted(one.id(), first.id()),
                new BalanceAssignments.Accepted(two.id(), second.id()));
        refused(AssignmentsError.HAS_AN_OFFICER, () -> balance.accept(yanji, both));
        assertThat(assignments.of(one.id())).isEmpty();
        balance.accept(yanji, both.subList(0, 1));
        assertThat(assignments.on(one.id(), TODAY)).isPresent();
        refused(SharedError.NOT_FOUND, () -> balance.propose(yanji, HUNCHUN));
    }

    @Test
    void all_that_a_leaving_officer_holds_passes_on_to_a_colleague_of_the_unit() {
        assign.assign(yanji, to(one, first));
        assign.assign(yanji, to(two, first));
        assertThat(workload.doers(first.id())).containsExactly(new Workload.Doer(Role.UNIT_OFFICER, YANJI));
        refused(AccountError.NOT_A_COLLEAGUE, () -> workload.handOver(yanji, first.id(), far.id()));
        refused(SharedError.NOT_FOUND, () -> workload.handOver(actor(second.id(), YANJI), first.id(), second.id()));
        workload.handOver(yanji, first.id(), second.id());
        assertThat(workload.heldBy(first.id())).isZero();
        assertThat(workload.heldBy(second.id())).isEqualTo(2);
    }

    @Test
    void a_file_assigns_who_has_nobody_and_says_of_each_bad_row_why() {
        assign.assign(yanji, to(two, first));
        ImportKind.Rows rows = kind.begin(yanji, true);
        List<RowVerdict> verdicts = rows.judge(List.of(
                row(2, one, "yanji-2"),
                row(3, two, "yanji-1"),
                row(4, two, "yanji-2"),
                new ImportRow(5, Map.of("creditCode", "x", "officer", "yanji-1")),
                row(6, one, "yanji-1")));
        assertThat(verdicts.get(0)).isEqualTo(RowVerdict.NEW);
        assertThat(verdicts.get(1)).isEqualTo(RowVerdict.UNCHANGED);
        assertThat(verdicts.subList(2, 5)).allMatch(RowVerdict::isBad);
        rows.keep();
        assertThat(assignments.on(one.id(), TODAY).orElseThrow().carers().officer())
                .isEqualTo(second.id());
        assertThat(kind.begin(yanji, false).judge(List.of(row(2, two, "hunchun-1"))))
                .allMatch(RowVerdict::isBad);
    }

    /** The second enterprise had been of Hunchun. */
    private Assignment movedFromHunchun() {
        Assignment held = Assignment.begun(
                new AssignmentId(new UUID(5, 1)),
                two.id(),
                HUNCHUN,
                new Assignment.Carers(far.id(), null, "珲春经济科"),
                LocalDate.of(2024, 5, 1));
        assignments.add(held);
        return held;
    }

    @Test
    void who_looks_after_an_enterprise_that_moved_keeps_it_until_somebody_hands_it_over() {
        Assignment held = movedFromHunchun();
        BalanceAssignments withMoved = new BalanceAssignments(
                new Uncovered(new AssignmentQueries.Held(held.id(), HUNCHUN, far.id(), LocalText.ofZh("珲春专员"))),
                enterprises,
                assignments,
                findOfficers,
                passOn,
                audit,
                told::add,
                clock);
        BalanceAssignments.Proposed proposed = withMoved.propose(yanji, null).stream()
                .filter(line -> line.line().enterprise().equals(two.id()))
                .findFirst()
                .orElseThrow();
        assertThat(proposed.held()).isNotNull();
        UserId successor = proposed.line().officer();
        assertThat(assignments.of(two.id())).as("a proposal changes nothing").containsExactly(held);
        withMoved.accept(yanji, List.of(new BalanceAssignments.Accepted(two.id(), successor)));
        Assignment before = assignments.find(held.id()).orElseThrow();
        assertThat(before.ending()).satisfies(ending -> {
            assertThat(ending.successor()).isEqualTo(successor);
            assertThat(ending.reason()).isEqualTo("企业所属单位变更，随迁交接");
            assertThat(ending.openMatters()).containsExactly("已计划走访：2024-09-01");
            assertThat(ending.by()).isEqualTo(first.id());
        });
        Assignment now = assignments.on(two.id(), TODAY).orElseThrow();
        assertThat(now.unit()).isEqualTo(YANJI);
        assertThat(now.carers()).isEqualTo(new Assignment.Carers(successor, null, null));
        assertThat(audit.actions()).containsExactly("assignments.hand-over");
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        EnterprisesAssigned.class,
                        news -> assertThat(news.officer()).isEqualTo(successor));
    }

    @Test
    void an_enterprise_that_moved_is_handed_over_by_either_unit_to_an_officer_of_the_present_one() {
        AssignmentId held = movedFromHunchun().id();
        Actor hunchun = actor(far.id(), HUNCHUN);
        Actor tumen = actor(new UserId(new UUID(7, 7)), new ReportingUnitId("222402"));
        refused(
                SharedError.NOT_FOUND,
                () -> handOver.handOver(tumen, new HandOverAssignment.Command(held, first.id(), "接手", "")));
        refused(
                SharedError.INVALID_INPUT,
                () -> handOver.handOver(hunchun, new HandOverAssignment.Command(held, far.id(), "照旧", "")));
        handOver.handOver(hunchun, new HandOverAssignment.Command(held, second.id(), "企业迁走", ""));
        assertThat(assignments.on(two.id(), TODAY).orElseThrow().unit()).isEqualTo(YANJI);
    }

    private static ImportRow row(int number, Enterprise enterprise, String officer) {
        return new ImportRow(number, Map.of("creditCode", String.valueOf(enterprise.creditCode()), "officer", officer));
    }

    private static AssignOfficer.Command to(Enterprise enterprise, Account officer) {
        return new AssignOfficer.Command(enterprise.id(), officer.id(), null, null, null);
    }

    private static Actor actor(UserId id, ReportingUnitId unit) {
        return new Actor(id, "某人", Role.UNIT_OFFICER, unit, Set.of(), null, "");
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    /** A kind of open matter that every enterprise has one of. */
    private static final class OnePlanned implements OpenMatters {
        @Override
        public String id() {
            return "test.planned";
        }

        @Override
        public List<String> of(EnterpriseId enterprise) {
            return List.of("已计划走访：2024-09-01");
        }
    }

    /** Both enterprises are gaps and both officers idle. */
    private final class Uncovered implements AssignmentQueries {
        private final @Nullable Held held;

        Uncovered() {
            this(null);
        }

        /** The second moved to Yanji, and the officer of Hunchun still has it. */
        Uncovered(@Nullable Held held) {
            this.held = held;
        }

        @Override
        public Page<Gap> gaps(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf, PageRequest page) {
            return new Page<>(
                    List.of(
                            new Gap(one.id(), one.name(), null, YANJI, "C1373", null),
                            new Gap(two.id(), two.name(), null, YANJI, null, held)),
                    null,
                    2);
        }

        @Override
        public List<Load> loads(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf) {
            return List.of(
                    new Load(first.id(), LocalText.ofZh("甲"), YANJI, 0, Map.of()),
                    new Load(second.id(), LocalText.ofZh("乙"), YANJI, 0, Map.of()));
        }

        @Override
        public Page<Line> list(Scope scope, Filter filter, LocalDate asOf, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Line> history(Scope scope, EnterpriseId enterprise) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Coverage> coverage(Scope scope, LocalDate asOf, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long countCovered(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<ReportingUnitId, Long> countCoveredByUnit(Scope scope, LocalDate asOf) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Covered> covered(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf, PageRequest page) {
            throw new UnsupportedOperationException();
        }
    }
}
