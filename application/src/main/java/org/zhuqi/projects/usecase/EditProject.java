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
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.progress.usecase.JudgeProjects;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Enters projects into the ledger and changes what is written there. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditProject {
    private final Projects projects;
    private final SheetText sheetText;
    private final ProjectRules rules;
    private final JudgeProjects judgeProjects;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed. Amounts in 万元, areas in ㎡, lists one entry a line with its parts apart by a bar.
     *
     * @param version of the sheet that was read, null for a new one
     */
    public record Command(
            @Nullable Long version,
            @Nullable String code,
            @Nullable String nameZh,
            @Nullable String nameKo,
            @Nullable String nameEn,
            @Nullable String kind,
            @Nullable String keyLevel,
            @Nullable String sector,
            @Nullable String source,
            @Nullable String unit,
            @Nullable String address,
            @Nullable String park,
            @Nullable String owners,
            @Nullable String investors,
            @Nullable String content,
            @Nullable String land,
            @Nullable String floor,
            @Nullable String operating,
            @Nullable String lines,
            @Nullable String machines,
            @Nullable String products,
            @Nullable String rawMaterials,
            @Nullable String certificates,
            @Nullable String orders,
            @Nullable String agreements,
            @Nullable String total,
            @Nullable String fixed,
            @Nullable String equipment,
            @Nullable String building,
            @Nullable String own,
            @Nullable String loan,
            @Nullable String bond,
            @Nullable String state,
            @Nullable String before,
            @Nullable String output,
            @Nullable String tax,
            @Nullable String profit,
            @Nullable String jobs,
            @Nullable String targets,
            @Nullable String phases,
            @Nullable String leader,
            @Nullable String taskForce,
            @Nullable String person,
            @Nullable String phone) {
        /** Nothing typed yet. */
        public static final Command BLANK = new Command(
                null, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
                "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    /** Where a project stands that the ledger meets for the first time. */
    public record Entry(@Nullable String stage, @Nullable String since) {}

    public ProjectId record(Actor actor, Command command, Entry entry) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        ReadFields fields = new ReadFields();
        LocalDate today = LocalDate.now(clock);
        Stage stage = fields.requiredOne(Stage.class, "stage", entry.stage()).orElse(Stage.IDEA);
        LocalDate since = fields.day("since", entry.since()).orElse(today);
        fields.refuseWrong();
        if (since.isAfter(today)) {
            throw ProjectsError.DAY_TO_COME.refused();
        }
        Sheet sheet = sheetText.read(command);
        Project project = Project.recorded(new ProjectId(Identifiers.next(clock)), sheet, stage, since, false, rules);
        project.may(actor, ProjectsRight.EDIT).orRefuse();
        projects.add(project);
        judgeProjects.judge(project.id());
        auditTrail.record(recorded(actor, project));
        return project.id();
    }

    /** Also hands it over: whoever changes the unit must answer for both. */
    public void revise(Actor actor, ProjectId id, Command command) {
        Project project = found(actor, id);
        Long version = command.version();
        if (version != null && version != project.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        Project revised = project.revised(sheetText.read(command), rules);
        revised.may(actor, ProjectsRight.EDIT).orRefuse();
        projects.save(revised);
        judgeProjects.judge(id);
        auditTrail.record(revised(actor, revised));
    }

    static AuditEvent recorded(Actor actor, Project project) {
        return AuditEvent.done(actor, "projects.record", "project", project.id())
                .with("stage", project.standing().stage().name());
    }

    static AuditEvent revised(Actor actor, Project project) {
        return AuditEvent.done(actor, "projects.revise", "project", project.id());
    }

    /** The sheet as it would be typed, for a form. */
    @Transactional(readOnly = true)
    public Command written(Actor actor, ProjectId id) {
        Project project = found(actor, id);
        return sheetText.write(project.sheet(), project.version());
    }

    private Project found(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Optional<Project> project = projects.find(id);
        Project known = project.orElseThrow(SharedError.NOT_FOUND::refused);
        known.may(actor, ProjectsRight.EDIT).orRefuse();
        return known;
    }
}
