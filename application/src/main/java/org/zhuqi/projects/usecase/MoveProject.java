package org.zhuqi.projects.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.PermitKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectMove;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Takes a project a step forward, aside, or back to its way. Every step stands on record with its reason. */
@Service
@Transactional
@RequiredArgsConstructor
public class MoveProject {
    private static final int WHY = 1_000;
    private final Projects projects;
    private final JudgeProjects judgeProjects;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param to the next stage, or how it is halted; nothing for going on
     * @param day on which it was so, nothing for today
     */
    public record Command(
            @Nullable String to,
            @Nullable String day,
            @Nullable String why) {}

    public void advance(Actor actor, ProjectId id, Command command) {
        Project project = found(actor, id);
        ReadFields fields = new ReadFields();
        Stage next = fields.requiredOne(Stage.class, "to", command.to()).orElse(Stage.IDEA);
        LocalDate day = day(fields, command);
        String why = fields.text("why", command.why(), WHY);
        fields.refuseWrong();
        List<PermitKind> missing = next == Stage.STARTED ? project.missingPermits(day) : List.of();
        keep(actor, project, project.advanced(next, notToCome(day), why), day, why, missing);
    }

    public void halt(Actor actor, ProjectId id, Command command) {
        Project project = found(actor, id);
        ReadFields fields = new ReadFields();
        Halt halt = fields.requiredOne(Halt.class, "to", command.to()).orElse(Halt.STOPPED);
        LocalDate day = day(fields, command);
        String why = fields.required("why", command.why(), WHY);
        fields.refuseWrong();
        keep(actor, project, project.halted(halt, notToCome(day), why), day, why, List.of());
    }

    public void resume(Actor actor, ProjectId id, Command command) {
        Project project = found(actor, id);
        ReadFields fields = new ReadFields();
        LocalDate day = day(fields, command);
        String why = fields.required("why", command.why(), WHY);
        fields.refuseWrong();
        keep(actor, project, project.resumed(notToCome(day), why), day, why, List.of());
    }

    private void keep(Actor actor, Project before, Project after, LocalDate day, String why, List<PermitKind> missing) {
        projects.save(after);
        projects.add(new ProjectMove(
                before.id(),
                before.standing().stage(),
                after.standing().stage(),
                before.standing().halt(),
                after.standing().halt(),
                day,
                why,
                missing.stream().map(PermitKind::name).collect(Collectors.joining(",")),
                actor.id(),
                actor.name(),
                clock.instant()));
        judgeProjects.judge(before.id());
        auditTrail.record(AuditEvent.done(actor, "projects.move", "project", before.id())
                .with("from", before.standing().stage().name())
                .with("to", after.standing().stage().name())
                .with("halt", Objects.toString(after.standing().halt(), "")));
    }

    private LocalDate day(ReadFields fields, Command command) {
        return fields.day("day", command.day()).orElse(LocalDate.now(clock));
    }

    private LocalDate notToCome(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw ProjectsError.DAY_TO_COME.refused();
        }
        return day;
    }

    private Project found(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Project project = projects.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.EDIT).orRefuse();
        return project;
    }
}
