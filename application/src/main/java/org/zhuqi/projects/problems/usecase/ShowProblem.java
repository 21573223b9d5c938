package org.zhuqi.projects.problems.usecase;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.Problems;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;

/** A problem with its log. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowProblem {
    private final ProblemLedger ledger;
    private final Problems problems;

    /**
     * What the page shows.
     *
     * @param project name of the project
     * @param mayOpenProject whether the reader sees the project too, not only the problem
     * @param log the newest line first
     * @param mayHandle whether the reader may do something about it
     */
    public record View(
            Problem problem,
            LocalText project,
            boolean mayOpenProject,
            List<ProblemEntry> log,
            boolean mayHandle,
            LocalDate asOf) {}

    public View show(Actor actor, ProblemId id) {
        ProblemLedger.Found found = ledger.find(actor, id, ProjectsRight.READ);
        return new View(
                found.problem(),
                found.project().sheet().heading().name(),
                found.project().may(actor, ProjectsRight.READ).allowed(),
                problems.log(id),
                found.problem().may(actor, ProjectsRight.EDIT, found.project()).allowed(),
                ledger.today());
    }
}
