package org.zhuqi.projects.resumptions.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.resumptions.Resumption;
import org.zhuqi.projects.resumptions.Resumptions;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** The owner or an officer says when a project is to go on after the winter, and when it did; what is said again replaces it. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecordResumption {
    private static final int WORDS = 500;
    private final Projects projects;
    private final Resumptions resumptions;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param year nothing for this year
     * @param planned last day on which it would be in time; nothing where the plan of the year says it
     * @param resumed nothing while it has not gone on
     */
    public record Command(
            @Nullable String year,
            @Nullable String planned,
            @Nullable String resumed,
            @Nullable String note) {}

    public void record(Actor actor, ProjectId id, Command command) {
        Project project = reported(actor, id);
        LocalDate today = LocalDate.now(clock);
        ReadFields fields = new ReadFields();
        int year = fields.count("year", command.year()).orElse(today.getYear());
        if (year > today.getYear() + 1) {
            fields.wrong(FieldProblem.of("year", "projects.year-range"));
        }
        Resumption.Days days = new Resumption.Days(
                fields.day("planned", command.planned()).orElse(null),
                fields.day("resumed", command.resumed()).orElse(null),
                fields.text("note", command.note(), WORDS));
        fields.refuseWrong();
        keep(actor, project, year, days, today);
    }

    /** A report of work says it along the way, and leaves what was planned. */
    public void told(Actor actor, ProjectId id, LocalDate resumed) {
        Project project = reported(actor, id);
        Resumption.Days before =
                resumptions.find(id, resumed.getYear()).map(Resumption::days).orElse(Resumption.Days.NONE);
        keep(actor, project, resumed.getYear(), before.withResumed(resumed), LocalDate.now(clock));
    }

    private Project reported(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.REPORT).orRefuse();
        Project project = projects.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.REPORT).orRefuse();
        return project;
    }

    private void keep(Actor actor, Project project, int year, Resumption.Days days, LocalDate today) {
        Resumption.checked(project, year, days, today);
        Resumption before = resumptions.find(project.id(), year).orElse(null);
        if (before == null ? days.equals(Resumption.Days.NONE) : before.days().equals(days)) {
            return;
        }
        resumptions.save(new Resumption(
                project.id(),
                year,
                days,
                actor.id(),
                actor.name(),
                clock.instant(),
                before == null ? 0 : before.version()));
        auditTrail.record(AuditEvent.done(actor, "projects.record-resumption", "project", project.id())
                .with("year", String.valueOf(year))
                .with("planned", Objects.toString(days.planned(), ""))
                .with("resumed", Objects.toString(days.resumed(), "")));
    }
}
