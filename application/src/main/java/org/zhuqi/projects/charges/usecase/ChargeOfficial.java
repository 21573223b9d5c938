package org.zhuqi.projects.charges.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.charges.Charge;
import org.zhuqi.projects.charges.Charges;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * Puts a project into an official's hands with a task force, or passes it on: the record says why, and what was open, which
 * the ledger's open problems are without anybody typing them.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ChargeOfficial {
    private static final int REASON = 500;
    private static final int MATTERS = 4_000;
    private static final int PROBLEMS = 100;
    private final Projects projects;
    private final Charges charges;
    private final ProblemQueries problems;
    private final PassProjectOn passProjectOn;

    /**
     * What was typed.
     *
     * @param official account of whoever answers for it from now on; nothing for nobody
     * @param taskForce posts, one a line
     * @param reason needed once somebody answers for it
     * @param openMatters one a line, besides the open problems
     */
    public record Command(
            @Nullable String official,
            @Nullable String taskForce,
            @Nullable String reason,
            @Nullable String openMatters) {}

    public void charge(Actor actor, ProjectId id, Command command) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Project project = projects.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.EDIT).orRefuse();
        Optional<Charge> present = charges.present(id);
        ReadFields fields = new ReadFields();
        UserId official = official(fields, project, command.official());
        List<String> taskForce = fields.lines("taskForce", command.taskForce(), MATTERS);
        String reason = present.isPresent()
                ? fields.required("reason", command.reason(), REASON)
                : fields.text("reason", command.reason(), REASON);
        List<String> matters = new ArrayList<>(fields.lines("openMatters", command.openMatters(), MATTERS));
        boolean nobody = command.official() == null || command.official().isBlank();
        if (nobody && present.isEmpty()) {
            fields.wrong(FieldProblem.of("official", "shared.missing"));
        }
        fields.refuseWrong();
        if (present.isPresent()) {
            problems
                    .list(actor.scopeFor(ProjectsRight.READ), ProblemQueries.Filter.of(id), PageRequest.first(PROBLEMS))
                    .items()
                    .stream()
                    .filter(problem -> problem.solved() == null)
                    .map(ProblemQueries.Line::title)
                    .forEach(matters::add);
        }
        passProjectOn.pass(actor, id, official, taskForce, reason, matters);
    }

    private @Nullable UserId official(ReadFields fields, Project project, @Nullable String typed) {
        String text = fields.text("official", typed, REASON);
        if (text.isEmpty()) {
            return null;
        }
        try {
            UserId person = new UserId(UUID.fromString(text));
            if (passProjectOn.mayAnswerFor(person, project)) {
                return person;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        fields.wrong(FieldProblem.of("official", "projects.official"));
        return null;
    }
}
