package org.zhuqi.projects.problems.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemRules;
import org.zhuqi.projects.problems.Problems;
import org.zhuqi.shared.Actor;

/** Lets problems whose limit has passed rise a level, once for each limit. For the schedule. */
@Service
@Transactional
@RequiredArgsConstructor
public class SweepProblems {
    private static final int BATCH = 500;
    private final ProblemLedger ledger;
    private final Problems problems;
    private final ProblemRules rules;

    /** Looks at the next ones; answers how many rose. Several programs at once take different ones. */
    public int sweep() {
        int risen = 0;
        List<Problem> overdue = problems.lockOverdue(ledger.today(), rules.top(), BATCH);
        for (Problem problem : overdue) {
            Problem supervised = problem.supervised(ledger.today(), rules);
            if (!supervised.equals(problem)) {
                ledger.save(Actor.system(), ledger.projectOf(problem), supervised, ProblemEntry.Step.RISEN, "");
                risen++;
            }
        }
        return risen;
    }
}
