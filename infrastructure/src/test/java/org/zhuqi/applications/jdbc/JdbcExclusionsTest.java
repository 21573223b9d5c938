package org.zhuqi.applications.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Exclusion;
import org.zhuqi.applications.PaperOnFile;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.Reuse;
import org.zhuqi.programmes.jdbc.ProgrammeDatabase;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.LaterWrites;
import org.zhuqi.shared.jdbc.TestDatabase;

/** What of an enterprise's earlier applications counts for the next: exclusions, projects, papers on file. */
class JdbcExclusionsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final DataSource SOURCE = DATABASE.dataSource();
    private static final JdbcClient JDBC = JdbcClient.create(SOURCE);
    private static final ApplicationJson JSON =
            new ApplicationJson(ProgrammeDatabase.answersCodec(), ProgrammeDatabase.ruleCodec());
    private static final ApplicationRows ROWS = new GeneratedApplicationRows();
    private static final AtomicInteger NUMBER = new AtomicInteger(1);
    private static final ProjectCode ONE = new ProjectCode("2024-222401-35-03-000001");
    private static final ProjectCode OTHER = new ProjectCode("2024-222401-35-03-000002");

    private final Programmes programmes = ProgrammeDatabase.programmes(SOURCE);
    private final JdbcApplications applications = new JdbcApplications(JDBC, new LaterWrites(SOURCE), ROWS);
    private final JdbcSubmissions submissions = new JdbcSubmissions(JDBC, new LaterWrites(SOURCE), ROWS, JSON);
    private final JdbcExclusions exclusions = new JdbcExclusions(JDBC);
    private final TransactionTemplate transactions = DATABASE.transactions(SOURCE);
    private final EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());

    private Programme call(String... excludes) {
        int number = NUMBER.getAndIncrement();
        Programme call = ProgrammeFixture.programme(number, "EX" + number)
                .withParticulars(Particulars.NONE.withExcludes(List.of(excludes)));
        programmes.save(call);
        return call;
    }

    private Application draft(Programme call, @Nullable ProjectCode project) {
        Application draft = ApplicationFixture.draft(NUMBER.getAndIncrement() + 100_000, call.id(), enterprise)
                .withProject(project);
        assertThat(applications.add(draft)).isTrue();
        return draft;
    }

    private Application submitted(Programme call, @Nullable ProjectCode project) {
        Application draft = draft(call, project);
        transactions.executeWithoutResult(status -> submit(draft));
        return draft;
    }

    private void submit(Application draft) {
        submissions.add(ApplicationFixture.submission(draft.id(), 1, null));
        applications.save(draft.submit(false, ApplicationFixture.NOW));
    }

    @Test
    void whichever_of_two_names_the_other_what_was_handed_in_excludes() {
        Programme named = call();
        Programme naming = call(named.code());
        Programme neither = call();
        Application first = submitted(named, null);
        assertThat(exclusions.of(enterprise, naming, null))
                .extracting(Exclusion::application, Exclusion::programmeCode)
                .containsExactly(tuple(first.id(), named.code()));
        assertThat(exclusions.of(enterprise, naming, null).getFirst().receiptNumber())
                .startsWith("YB-");
        assertThat(exclusions.of(enterprise, named, null)).isEmpty();
        assertThat(exclusions.of(enterprise, neither, null)).isEmpty();
        assertThat(exclusions.of(new EnterpriseId(UUID.randomUUID()), naming, null))
                .isEmpty();
        Programme third = call();
        Programme old = call(third.code());
        submitted(old, null);
        assertThat(exclusions.of(enterprise, third, null))
                .extracting(Exclusion::programmeCode)
                .containsExactly(old.code());
    }

    @Test
    void a_draft_and_what_was_taken_back_or_rejected_exclude_nothing() {
        Programme named = call();
        Programme naming = call(named.code());
        draft(named, null);
        assertThat(exclusions.of(enterprise, naming, null)).isEmpty();
        Programme other = call();
        Programme against = call(other.code());
        Application gone = submitted(other, null);
        assertThat(exclusions.of(enterprise, against, null)).hasSize(1);
        Application kept = applications.find(gone.id()).orElseThrow();
        transactions.executeWithoutResult(
                status -> applications.save(kept.withdraw(false, ApplicationFixture.NOW.plusSeconds(1))));
        assertThat(exclusions.of(enterprise, against, null)).isEmpty();
    }

    @Test
    void two_different_projects_exclude_each_other_not() {
        Programme named = call();
        Programme naming = call(named.code());
        submitted(named, ONE);
        assertThat(exclusions.of(enterprise, naming, ONE)).hasSize(1);
        assertThat(exclusions.of(enterprise, naming, OTHER)).isEmpty();
        assertThat(exclusions.of(enterprise, naming, null)).hasSize(1);
    }

    /** Begun for it, or naming it among the answers; before the ledger knew the project, too. */
    @Test
    void what_named_the_code_of_a_project_is_found_from_the_project() {
        EnterpriseId applicant = new ProjectDatabase(JDBC).enterprise();
        Application begun = submittedBy(applicant, ONE, Map.of());
        Application naming = submittedBy(applicant, null, Map.of("projectCode", ONE.value()));
        submittedBy(applicant, OTHER, Map.of());
        submittedBy(applicant, null, Map.of("projectCode", OTHER.value()));
        Project project = Project.recorded(
                new ProjectId(new UUID(63, 20)),
                ProjectFixture.sheet(ONE.value(), applicant, Money.ofWan(5_000)),
                Stage.BUILDING,
                ProjectFixture.SINCE,
                true,
                ProjectFixture.RULES);
        ProjectAdapters.projects(JDBC).add(project);
        Project without = ProjectFixture.at(Stage.BUILDING, applicant);
        ProjectAdapters.projects(JDBC).add(without);
        JdbcApplicationQueries queries = new JdbcApplicationQueries(JDBC, JSON);
        Scope scope = Actor.system().scopeFor(ApplicationsRight.READ);
        assertThat(queries.ofProject(scope, project.id(), PageRequest.first(9)).items())
                .extracting(ApplicationQueries.Line::id)
                .containsExactlyInAnyOrder(begun.id(), naming.id());
        assertThat(queries.ofProject(scope, without.id(), PageRequest.first(9)).items())
                .isEmpty();
        Page<ApplicationQueries.Line> first = queries.ofProject(scope, project.id(), new PageRequest(null, 1, null));
        assertThat(queries.ofProject(scope, project.id(), new PageRequest(first.next(), 1, null))
                        .items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.items());
    }

    private Application submittedBy(EnterpriseId applicant, @Nullable ProjectCode project, Map<String, String> more) {
        Application draft = ApplicationFixture.draft(NUMBER.getAndIncrement() + 100_000, call().id(), applicant)
                .withProject(project);
        assertThat(applications.add(draft)).isTrue();
        Answers answers = ProgrammeFixture.complete();
        for (Map.Entry<String, String> one : more.entrySet()) {
            answers = answers.with(one.getKey(), one.getValue());
        }
        Submission plain = ApplicationFixture.submission(draft.id(), 1, null);
        Submission handedIn = new Submission(
                plain.application(),
                plain.round(),
                plain.receipt(),
                plain.content(),
                answers,
                plain.files(),
                plain.amount(),
                plain.conditions(),
                plain.calculation(),
                plain.programmeVersion(),
                plain.by(),
                plain.idempotencyKey());
        transactions.executeWithoutResult(status -> {
            submissions.add(handedIn);
            applications.save(draft.submit(false, ApplicationFixture.NOW));
        });
        return draft;
    }

    @Test
    void of_two_handed_in_at_the_same_moment_one_is_told_of_the_other() throws Exception {
        for (int i = 0; i < 10; i++) {
            Programme named = call();
            Programme naming = call(named.code());
            Application one = draft(named, null);
            Application other = draft(naming, null);
            List<Boolean> handedIn = together(List.of(() -> tried(one, named), () -> tried(other, naming)));
            assertThat(handedIn).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean tried(Application draft, Programme call) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            applications.findToSubmit(draft.id());
            if (!exclusions.of(enterprise, call, null).isEmpty()) {
                return false;
            }
            submit(draft);
            return true;
        }));
    }

    @Test
    void however_many_begin_one_project_at_once_there_is_one_draft() throws Exception {
        Programme call = call();
        List<Callable<Boolean>> clicks = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            Application draft = ApplicationFixture.draft(NUMBER.getAndIncrement() + 100_000, call.id(), enterprise)
                    .withProject(i % 2 == 0 ? ONE : OTHER);
            clicks.add(() -> applications.add(draft));
        }
        assertThat(together(clicks)).filteredOn(added -> added).hasSize(2);
        assertThat(applications.findOpen(enterprise, call.id(), ONE)).isPresent();
        assertThat(applications.findOpen(enterprise, call.id(), OTHER)).isPresent();
        assertThat(applications.findOpen(enterprise, call.id(), null)).isEmpty();
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(calls.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> answers = calls.stream()
                    .map(call -> pool.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }

    @Test
    void papers_handed_in_before_are_found_by_what_they_are() {
        int number = NUMBER.getAndIncrement();
        Programme plain = ProgrammeFixture.programme(number, "EX" + number);
        ProgrammeRules rules = plain.rules();
        Material licence = ProgrammeFixture.licence();
        Programme call = plain.withRules(new ProgrammeRules(
                rules.form(),
                rules.eligibility(),
                rules.amount(),
                List.of(new Material(
                        licence.code(),
                        licence.name(),
                        licence.help(),
                        licence.formats(),
                        true,
                        new Reuse(PaperKind.LICENCE, 12))),
                rules.route()));
        programmes.save(call);
        assertThat(programmes.find(call.id()).orElseThrow().materials()).isEqualTo(call.materials());
        Application application = submitted(call, null);
        JdbcPapersOnFile papers = new JdbcPapersOnFile(JDBC);
        assertThat(papers.of(enterprise, Set.of(PaperKind.LICENCE, PaperKind.TITLE)))
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.from()).isEqualTo(application.id());
                    assertThat(paper.file().attachment()).isEqualTo(new AttachmentId(new UUID(8, 1)));
                    assertThat(paper.file().sha256()).isEqualTo("0".repeat(64));
                    assertThat(paper.at()).isEqualTo(ApplicationFixture.NOW);
                    assertThat(paper.title().zh()).isEqualTo(call.title().zh());
                });
        assertThat(papers.of(enterprise, Set.of(PaperKind.TITLE))).isEmpty();
        List<PaperOnFile> others = papers.of(new EnterpriseId(UUID.randomUUID()), Set.of(PaperKind.LICENCE));
        assertThat(others).isEmpty();
    }
}
