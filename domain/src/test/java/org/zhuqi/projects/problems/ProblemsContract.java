package org.zhuqi.projects.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every keeper of problems does. */
public abstract class ProblemsContract {
    private static final LocalDate DUE = LocalDate.of(2024, 9, 6);
    private static final LocalDate AFTER = DUE.plusDays(1);
    private static final DemandId DEMAND = new DemandId(new UUID(52, 9));

    protected abstract Problems problems();

    /** A project on record. */
    protected abstract ProjectId project();

    private int made;

    private Problem problem(LocalDate due) {
        return Problem.found(
                new ProblemId(new UUID(53, ++made)),
                project(),
                new Problem.Stated(ProblemKind.LAND, "征地", "两户未签约", DUE.minusDays(9)),
                ProjectFixture.YANJI,
                Problem.Term.of(10, due));
    }

    @Test
    void it_comes_back_as_it_was_put_in_and_as_it_was_saved() {
        Problem problem = problem(DUE);
        problems().add(problem);
        assertThat(problems().find(problem.id())).contains(problem);
        Problem demanded = problem.demandedAs(DEMAND);
        problems().save(demanded);
        Problem saved = problems().ofDemandForChange(DEMAND).orElseThrow();
        assertThat(saved.state()).isEqualTo(ProblemState.DEMANDED);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(problems().findForChange(problem.id())).contains(saved);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> problems().save(demanded))
                .satisfies(refusal -> assertThat(refusal.errorKey()).isEqualTo(SharedError.CHANGED_MEANWHILE));
        problems().save(saved.solvedOn(AFTER));
        assertThat(problems().find(problem.id()).orElseThrow().solved()).isEqualTo(AFTER);
    }

    @Test
    void only_what_is_open_and_overdue_below_the_level_waits_to_rise() {
        ProblemRules rules = new ProblemRules(10, ProblemLevel.PREFECTURE);
        Problem overdue = problem(DUE);
        Problem inTime = problem(AFTER);
        Problem solved = problem(DUE);
        problems().add(overdue);
        problems().add(inTime);
        problems().add(solved);
        problems().save(solved.solvedOn(DUE));
        assertThat(problems().lockOverdue(AFTER, ProblemLevel.PREFECTURE, 9))
                .extracting(Problem::id)
                .containsExactly(overdue.id());
        assertThat(problems().lockOverdue(AFTER, ProblemLevel.COUNTY, 9)).isEmpty();
        problems().save(overdue.supervised(AFTER, rules));
        assertThat(problems().lockOverdue(AFTER, ProblemLevel.PREFECTURE, 9)).isEmpty();
    }

    @Test
    void its_log_is_read_from_the_newest_line() {
        Problem problem = problem(DUE);
        problems().add(problem);
        for (ProblemEntry.Step step : ProblemEntry.Step.values()) {
            problems()
                    .add(new ProblemEntry(
                            problem.id(),
                            step,
                            "说明",
                            new UserId(new UUID(52, 4)),
                            "某某",
                            Instant.parse("2024-09-06T01:00:00Z")));
        }
        assertThat(problems().log(problem.id()))
                .extracting(ProblemEntry::step)
                .startsWith(ProblemEntry.Step.REOPENED)
                .endsWith(ProblemEntry.Step.FOUND);
    }
}
