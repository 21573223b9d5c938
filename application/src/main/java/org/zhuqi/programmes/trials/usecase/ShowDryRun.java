package org.zhuqi.programmes.trials.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.Trial;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.RuleNumbers;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Shows how a dry run stands, and before one what may be changed. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowDryRun {
    private final DryRuns runs;
    private final TriedCall triedCall;
    private final StandingConditions standing;

    /**
     * @param programme as it was when the run was asked for
     * @param conditions those that the cuts count
     * @param numbers what the variants could change
     */
    public record Shown(DryRun run, Programme programme, List<Criterion> conditions, List<RuleNumbers.Place> numbers) {}

    public Shown show(Actor actor, DryRunId id) {
        actor.may(TrialsRight.READ).orRefuse();
        DryRun run = runs.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Programme programme = triedCall.of(run);
        return new Shown(run, programme, Trial.conditions(standing.with(programme.rules())), numbers(programme));
    }

    /**
     * The call that is to be tried, published or not.
     *
     * @param workingCopy as in {@link StartDryRun.Command}
     */
    public Programme programme(Actor actor, ProgrammeId id, boolean workingCopy) {
        actor.may(TrialsRight.READ).orRefuse();
        return triedCall.wanted(id, workingCopy).programme();
    }

    private static List<RuleNumbers.Place> numbers(Programme programme) {
        return RuleNumbers.of(programme.eligibility(), programme.amount());
    }
}
