package org.zhuqi.projects.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.shared.RefusedException;

class ProblemTest {
    private static final LocalDate DUE = LocalDate.of(2024, 9, 6);
    private static final LocalDate AFTER = DUE.plusDays(1);
    private static final ProblemRules RULES = new ProblemRules(10, ProblemLevel.PROVINCE);
    private static final DemandId DEMAND = new DemandId(new UUID(52, 1));

    private final Problem problem = Problem.found(
            new ProblemId(new UUID(52, 2)),
            new ProjectId(new UUID(52, 3)),
            new Problem.Stated(ProblemKind.UTILITIES, "供热管网未接入", "距厂区300米", DUE.minusDays(10)),
            ProjectFixture.YANJI,
            Problem.Term.of(10, DUE));

    @Test
    void it_rises_one_level_on_the_day_after_its_limit_and_not_again() {
        assertThat(problem.supervised(DUE, RULES)).isEqualTo(problem);
        Problem risen = problem.supervised(AFTER, RULES);
        assertThat(risen.level()).isEqualTo(ProblemLevel.PREFECTURE);
        assertThat(risen.supervised(AFTER.plusYears(1), RULES)).isEqualTo(risen);
    }

    @Test
    void a_new_limit_may_pass_anew_until_the_top_is_reached() {
        Problem again = problem.supervised(AFTER, RULES).given(ProjectFixture.YANJI, Problem.Term.of(5, AFTER));
        Problem top = again.supervised(AFTER.plusDays(1), RULES);
        assertThat(top.level()).isEqualTo(ProblemLevel.PROVINCE);
        Problem late = top.given(ProjectFixture.YANJI, Problem.Term.of(5, AFTER));
        assertThat(late.supervised(AFTER.plusDays(9), RULES)).isEqualTo(late);
    }

    @Test
    void an_authority_that_keeps_problems_in_the_county_lets_none_rise() {
        assertThat(problem.supervised(AFTER, new ProblemRules(10, ProblemLevel.COUNTY)))
                .isEqualTo(problem);
    }

    @Test
    void what_the_campaign_has_or_what_is_solved_does_not_rise() {
        assertThat(problem.demandedAs(DEMAND).supervised(AFTER, RULES).level()).isEqualTo(ProblemLevel.COUNTY);
        assertThat(problem.solvedOn(DUE).supervised(AFTER, RULES).level()).isEqualTo(ProblemLevel.COUNTY);
    }

    @Test
    void it_comes_back_from_the_campaign_solved_or_open() {
        Problem demanded = problem.demandedAs(DEMAND);
        assertThat(demanded.solvedOn(DUE).isSolved()).isTrue();
        assertThat(demanded.reopened().supervised(AFTER, RULES).level())
                .as("its own limit went on meanwhile")
                .isEqualTo(ProblemLevel.PREFECTURE);
        assertThat(problem.solvedOn(DUE).reopened().solved()).isNull();
    }

    @Test
    void nothing_happens_to_it_twice() {
        refused(() -> problem.demandedAs(DEMAND).demandedAs(DEMAND));
        refused(() -> problem.solvedOn(DUE).solvedOn(DUE));
        refused(() -> problem.solvedOn(DUE).demandedAs(DEMAND));
        refused(problem::reopened);
        refused(() -> problem.solvedOn(DUE).given(ProjectFixture.YANJI, problem.term()));
    }

    private static void refused(Runnable step) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(step::run)
                .satisfies(refusal -> assertThat(refusal.errorKey()).isEqualTo(ProjectsError.PROBLEM_STATE));
    }
}
