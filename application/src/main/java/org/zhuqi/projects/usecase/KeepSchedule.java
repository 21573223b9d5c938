package org.zhuqi.projects.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.MilestoneShift;
import org.zhuqi.projects.Permit;
import org.zhuqi.projects.PermitKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Keeps permits and milestones, the entry into statistics and why a start is late. */
@Service
@Transactional
@RequiredArgsConstructor
public class KeepSchedule {
    private static final int SHORT = 200;
    private static final int TEXT = 1_000;
    private final Projects projects;
    private final JudgeProjects judgeProjects;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** What was typed about a permit. */
    public record PermitCommand(
            @Nullable String kind,
            @Nullable Boolean notNeeded,
            @Nullable String applied,
            @Nullable String due,
            @Nullable String granted,
            @Nullable String number) {}

    /** What was typed about a milestone; dates as exactly as they are known. */
    public record MilestoneCommand(
            @Nullable String kind,
            @Nullable String planned,
            @Nullable String forecast,
            @Nullable String actual,
            @Nullable String note) {}

    /** What was typed about statistics and a late start. */
    public record NoteCommand(
            @Nullable String entered, @Nullable String excuse) {}

    public void permit(Actor actor, ProjectId id, PermitCommand command) {
        Project project = found(actor, id);
        ReadFields fields = new ReadFields();
        PermitKind kind =
                fields.requiredOne(PermitKind.class, "kind", command.kind()).orElse(PermitKind.FILING);
        LocalDate applied = fields.day("applied", command.applied()).orElse(null);
        LocalDate due = fields.day("due", command.due()).orElse(null);
        LocalDate granted = fields.day("granted", command.granted()).orElse(null);
        String number = fields.text("number", command.number(), SHORT);
        fields.refuseWrong();
        boolean needed = !Boolean.TRUE.equals(command.notNeeded());
        keep(
                actor,
                project,
                project.permitted(new Permit(kind, needed, applied, due, granted, number)),
                "permit " + kind);
    }

    public void milestone(Actor actor, ProjectId id, MilestoneCommand command) {
        Project project = found(actor, id);
        ReadFields fields = new ReadFields();
        MilestoneKind kind =
                fields.requiredOne(MilestoneKind.class, "kind", command.kind()).orElse(MilestoneKind.SIGNING);
        Milestone milestone = new Milestone(
                kind,
                rough(fields, "planned", command.planned()),
                rough(fields, "forecast", command.forecast()),
                rough(fields, "actual", command.actual()),
                fields.text("note", command.note(), TEXT));
        fields.refuseWrong();
        keep(actor, project, project.promised(milestone, LocalDate.now(clock)), "milestone " + kind);
    }

    public void note(Actor actor, ProjectId id, NoteCommand command) {
        Project project = found(actor, id);
        ReadFields fields = new ReadFields();
        Optional<LocalDate> entered = fields.day("entered", command.entered());
        String excuse = fields.text("excuse", command.excuse(), TEXT);
        fields.refuseWrong();
        keep(actor, project, project.noted(entered.orElse(null), excuse), "note");
    }

    private void keep(Actor actor, Project before, Project project, String what) {
        projects.save(project);
        MilestoneShift.between(before, project, actor, LocalDate.now(clock), clock.instant())
                .forEach(projects::add);
        judgeProjects.judge(project.id());
        auditTrail.record(AuditEvent.done(actor, "projects.schedule", "project", project.id())
                .with("what", what));
    }

    static @Nullable RoughDate rough(ReadFields fields, String field, @Nullable String typed) {
        String text = fields.text(field, typed, SHORT);
        try {
            return text.isEmpty() ? null : RoughDate.parse(text);
        } catch (IllegalArgumentException e) {
            fields.wrong(FieldProblem.of(field, "projects.date-form"));
            return null;
        }
    }

    private Project found(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Project project = projects.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.EDIT).orRefuse();
        return project;
    }
}
