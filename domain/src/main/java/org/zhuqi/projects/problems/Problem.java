package org.zhuqi.projects.problems;

import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;

/**
 * Something that keeps a project from going on (docs/domain.md §9.4). What was done about it stands in its log.
 *
 * @param owner unit that answers for it
 * @param demand the last demand it became, null when it never was one
 * @param solved the day it was, null before
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Problem(
        ProblemId id,
        ProjectId project,
        Stated stated,
        ReportingUnitId owner,
        Term term,
        ProblemLevel level,
        ProblemState state,
        @Nullable DemandId demand,
        @Nullable LocalDate solved,
        long version) {

    /** @param found the day somebody noticed it */
    public record Stated(ProblemKind kind, String title, String words, LocalDate found) {}

    /**
     * Until when it is to be solved.
     *
     * @param days working days after the day it was set
     * @param due last of them
     * @param risen whether it has risen a level because this limit passed, which it does once
     */
    public record Term(int days, LocalDate due, boolean risen) {
        public static Term of(int days, LocalDate due) {
            return new Term(days, due, false);
        }
    }

    public static Problem found(ProblemId id, ProjectId project, Stated stated, ReportingUnitId owner, Term term) {
        return new Problem(id, project, stated, owner, term, ProblemLevel.COUNTY, ProblemState.OPEN, null, null, 0);
    }

    /** Whether the actor may use the right on it: by its project, or because the own unit answers for it. */
    public Access may(Actor actor, Right right, Project its) {
        Access byProject = its.may(actor, right);
        return byProject.allowed() ? byProject : actor.may(right, owner, null);
    }

    public boolean isSolved() {
        return state == ProblemState.SOLVED;
    }

    public boolean overdue(LocalDate today) {
        return !isSolved() && term.due().isBefore(today);
    }

    /** Another unit answers for it, or until another day; a limit that is set anew may pass anew. */
    public Problem given(ReportingUnitId toUnit, Term newTerm) {
        if (isSolved()) {
            throw ProjectsError.PROBLEM_STATE.refused();
        }
        return withOwner(toUnit).withTerm(newTerm);
    }

    /** A level higher when its limit has passed; the same when nothing follows from today. */
    public Problem supervised(LocalDate today, ProblemRules rules) {
        boolean rises =
                state == ProblemState.OPEN && overdue(today) && !term.risen() && level.compareTo(rules.top()) < 0;
        return rises ? withLevel(level.above().orElse(level)).withTerm(new Term(term.days(), term.due(), true)) : this;
    }

    public Problem demandedAs(DemandId asDemand) {
        return become(ProblemState.DEMANDED).withDemand(asDemand);
    }

    public Problem solvedOn(LocalDate day) {
        return become(ProblemState.SOLVED).withSolved(day);
    }

    /** It is there again, or the demand did not help; the old limit goes on. */
    public Problem reopened() {
        return become(ProblemState.OPEN).withSolved(null);
    }

    private Problem become(ProblemState next) {
        if (!state.mayBecome(next)) {
            throw ProjectsError.PROBLEM_STATE.refused();
        }
        return withState(next);
    }
}
