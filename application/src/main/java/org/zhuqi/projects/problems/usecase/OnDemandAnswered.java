package org.zhuqi.projects.problems.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.demands.Answer;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandMoved;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.projects.problems.Problems;
import org.zhuqi.shared.Actor;

/**
 * Takes a problem back from the campaign once the demand it became is over: solved where that was the answer, open again
 * where nothing came of it. A closed demand that turns out not to be solved opens it again.
 */
@Service
@RequiredArgsConstructor
public class OnDemandAnswered {
    private final ProblemLedger ledger;
    private final Problems problems;
    private final Demands demands;

    @ApplicationModuleListener
    public void on(DemandMoved event) {
        Optional<Problem> found = problems.ofDemandForChange(event.demand());
        Demand demand = demands.find(event.demand()).orElse(null);
        if (found.isEmpty() || demand == null) {
            return;
        }
        Problem problem = found.get();
        String answer = words(demand.answer());
        if (problem.state() == ProblemState.DEMANDED && demand.state().isOver()) {
            if (demand.state() == DemandState.CLOSED && solves(demand.answer())) {
                save(problem.solvedOn(ledger.today()), ProblemEntry.Step.SOLVED, answer);
            } else {
                save(problem.reopened(), ProblemEntry.Step.REOPENED, answer);
            }
        } else if (problem.isSolved()
                && event.move() == DemandMove.CONTRADICT
                && demand.state().isInHand()) {
            save(problem.reopened(), ProblemEntry.Step.REOPENED, answer);
        }
    }

    private void save(Problem problem, ProblemEntry.Step step, String words) {
        ledger.save(Actor.system(), ledger.projectOf(problem), problem, step, words);
    }

    private static boolean solves(@Nullable Answer answer) {
        return answer != null && answer.outcome() == Outcome.SOLVED;
    }

    private static String words(@Nullable Answer answer) {
        return answer == null ? "" : answer.text();
    }
}
