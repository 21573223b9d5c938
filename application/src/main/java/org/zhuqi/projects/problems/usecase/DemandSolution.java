package org.zhuqi.projects.problems.usecase;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.demands.usecase.RaiseDemand;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;

/** Hands a problem to the campaign as a demand of the project's owner; what comes of it comes back here. */
@Service
@Transactional
@RequiredArgsConstructor
public class DemandSolution {
    private final ProblemLedger ledger;
    private final RaiseDemand raiseDemand;

    /** What was typed: the demand's category; its words are the problem's. */
    public record Command(@Nullable String category) {}

    public DemandId demand(Actor actor, ProblemId id, Command command) {
        ProblemLedger.Found found = ledger.findForChange(actor, id, ProjectsRight.EDIT);
        Problem problem = found.problem();
        if (!problem.state().mayBecome(ProblemState.DEMANDED)) {
            throw ProjectsError.PROBLEM_STATE.refused();
        }
        EnterpriseId owner = found.project().sheet().parties().owners().stream()
                .map(Sheet.Owner::enterprise)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(ProjectsError.NOBODY_TO_ASK::refused);
        DemandId demand = raiseDemand
                .raise(
                        actor,
                        new RaiseDemand.Command(
                                null,
                                owner,
                                Objects.requireNonNullElse(command.category(), ""),
                                problem.stated().title(),
                                found.project().sheet().heading().name().zh() + "\n"
                                        + problem.stated().words(),
                                Language.ZH,
                                new Origin(Channel.PROJECT, problem.id().value()),
                                null))
                .id();
        ledger.save(actor, found.project(), problem.demandedAs(demand), ProblemEntry.Step.DEMANDED, "");
        return demand;
    }
}
