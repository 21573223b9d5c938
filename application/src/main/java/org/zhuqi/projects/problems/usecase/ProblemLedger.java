package org.zhuqi.projects.problems.usecase;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemMoved;
import org.zhuqi.projects.problems.Problems;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.SharedError;

/** What every step of a problem has in common: who may, the line in the log, the audit trail and the news. */
@Service
@RequiredArgsConstructor
class ProblemLedger {
    private final Problems problems;
    private final Projects projects;
    private final OpenCalendar calendars;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** A problem and the project that has it. */
    record Found(Problem problem, Project project) {}

    Found find(Actor actor, ProblemId id, Right right) {
        actor.may(right).orRefuse();
        Problem problem = problems.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        return allowed(actor, problem, right);
    }

    Found findForChange(Actor actor, ProblemId id, Right right) {
        actor.may(right).orRefuse();
        Problem problem = problems.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        return allowed(actor, problem, right);
    }

    private Found allowed(Actor actor, Problem problem, Right right) {
        Project project = projectOf(problem);
        problem.may(actor, right, project).orRefuse();
        return new Found(problem, project);
    }

    Project projectOf(Problem problem) {
        return projects.find(problem.project()).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** The limit that begins today, counted in the place's own working days. */
    Problem.Term term(int days) {
        return Problem.Term.of(
                days,
                calendars.local().weekdaysWhereMissing().due(today(), days).date());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void add(Actor actor, Project project, Problem problem) {
        problems.add(problem);
        log(actor, project, problem, ProblemEntry.Step.FOUND, problem.stated().words());
    }

    void save(Actor actor, Project project, Problem problem, ProblemEntry.Step step, String words) {
        problems.save(problem);
        log(actor, project, problem, step, words);
    }

    /** Writes a step that changes nothing about the problem itself. */
    void log(Actor actor, Project project, Problem problem, ProblemEntry.Step step, String words) {
        problems.add(new ProblemEntry(problem.id(), step, words, actor.id(), actor.name(), clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "projects.problem", "project-problem", problem.id())
                .with("step", step.name())
                .with("level", problem.level().name()));
        events.publish(new ProblemMoved(
                Identifiers.next(clock),
                clock.instant(),
                problem.id(),
                problem.project(),
                problem.stated().title(),
                project.unit(),
                problem.owner(),
                problem.level(),
                step));
    }
}
