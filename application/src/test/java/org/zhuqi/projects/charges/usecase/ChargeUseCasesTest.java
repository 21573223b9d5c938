package org.zhuqi.projects.charges.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.Workload;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.campaigns.assignments.usecase.FindOfficers;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.charges.Charge;
import org.zhuqi.projects.charges.InMemoryCharges;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;

/** It is 26 August 2024. */
class ChargeUseCasesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryCharges charges = new InMemoryCharges();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final PassProjectOn passOn = new PassProjectOn(charges, new FindOfficers(accounts), audit, CLOCK);
    private final ChargeOfficial charge = new ChargeOfficial(projects, charges, open("供热未接入"), passOn);
    private final ShowCharges show = new ShowCharges(projects, charges, new AccountDirectory(accounts), passOn);
    private final ChargeWorkload workload =
            new ChargeWorkload(charges, projects, new AccountDirectory(accounts), passOn);
    private final Account one = account("yanji-one", ProjectFixture.YANJI);
    private final Account other = account("yanji-other", ProjectFixture.YANJI);
    private final Account stranger = account("hunchun-one", HUNCHUN);
    private final Project project = ProjectFixture.at(Stage.BUILDING);

    ChargeUseCasesTest() {
        projects.add(project);
    }

    private Account account(String username, ReportingUnitId unit) {
        Account account = AccountFixture.officer(username, unit);
        accounts.add(account);
        return account;
    }

    private static Actor actor(Account account) {
        return new Actor(account.id(), "某某", Role.UNIT_OFFICER, account.unit(), Set.of(), null, "");
    }

    private static ProblemQueries open(String title) {
        return new ProblemQueries() {
            @Override
            public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
                Line line = new Line(
                        new ProblemId(new UUID(64, 1)),
                        java.util.Objects.requireNonNull(filter.project()),
                        LocalText.ofZh("项目"),
                        ProblemKind.UTILITIES,
                        title,
                        ProjectFixture.YANJI,
                        TODAY,
                        TODAY,
                        ProblemLevel.COUNTY,
                        ProblemState.OPEN,
                        null);
                return new Page<>(List.of(line), null, 1);
            }

            @Override
            public List<Line> urgent(Scope scope, ProblemLevel from, int atMost) {
                return List.of();
            }
        };
    }

    private static ChargeOfficial.Command to(@Nullable Account account, String reason) {
        return new ChargeOfficial.Command(
                account == null ? "" : account.id().toString(), "州工信局副局长\n县发改局局长", reason, "土地证未办");
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    @Test
    void a_project_passes_from_hand_to_hand_with_reason_and_open_matters() {
        charge.charge(actor(one), project.id(), to(one, ""));
        Charge first = charges.present(project.id()).orElseThrow();
        assertThat(first.taskForce()).containsExactly("州工信局副局长", "县发改局局长");
        charge.charge(actor(one), project.id(), to(other, "岗位调整"));
        assertThat(charges.present(project.id()).orElseThrow().official()).isEqualTo(other.id());
        Charge.Ending ending = charges.of(project.id()).getLast().ending();
        assertThat(ending.openMatters()).containsExactly("土地证未办", "供热未接入");
        assertThat(ending.successor()).isEqualTo(other.id());
        assertThat(ending.day()).isEqualTo(TODAY);
        ShowCharges.View view = show.of(actor(one), project.id());
        assertThat(view.charges()).hasSize(2);
        assertThat(view.names()).containsKeys(one.id(), other.id());
        assertThat(view.officials()).containsKeys(one.id(), other.id()).doesNotContainKey(stranger.id());
        charge.charge(actor(one), project.id(), to(null, "项目移交"));
        assertThat(charges.present(project.id())).isEmpty();
        assertThat(audit.actions()).containsExactly("projects.pass-on", "projects.pass-on", "projects.pass-on");
    }

    @Test
    void who_cannot_answer_for_it_is_refused_and_so_is_a_hand_over_without_a_reason() {
        fields(() -> charge.charge(actor(one), project.id(), to(stranger, "")), "official");
        fields(() -> charge.charge(actor(one), project.id(), to(null, "")), "official");
        charge.charge(actor(one), project.id(), to(one, ""));
        fields(() -> charge.charge(actor(one), project.id(), to(other, " ")), "reason");
        refused(SharedError.NOT_FOUND, () -> charge.charge(actor(stranger), project.id(), to(one, "x")));
        refused(SharedError.NOT_FOUND, () -> show.of(actor(stranger), project.id()));
    }

    private static void fields(Runnable action, String field) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .satisfies(e ->
                        assertThat(e.problems()).extracting(FieldProblem::field).containsExactly(field));
    }

    @Test
    void whoever_leaves_passes_all_of_it_on_to_a_colleague() {
        charge.charge(actor(one), project.id(), to(one, ""));
        assertThat(workload.heldBy(one.id())).isEqualTo(1);
        assertThat(workload.doers(one.id()))
                .containsExactly(new Workload.Doer(Role.UNIT_OFFICER, ProjectFixture.YANJI));
        refused(AccountError.NOT_A_COLLEAGUE, () -> workload.handOver(actor(one), one.id(), stranger.id()));
        refused(SharedError.NOT_FOUND, () -> workload.handOver(actor(other), one.id(), other.id()));
        workload.handOver(actor(one), one.id(), other.id());
        assertThat(workload.heldBy(one.id())).isZero();
        Charge present = charges.present(project.id()).orElseThrow();
        assertThat(present.official()).isEqualTo(other.id());
        assertThat(present.taskForce()).hasSize(2);
    }
}
