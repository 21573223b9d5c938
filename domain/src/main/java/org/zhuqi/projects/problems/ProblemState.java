package org.zhuqi.projects.problems;

import java.util.Map;
import java.util.Set;

/** Where a problem stands. */
public enum ProblemState {
    OPEN,
    /** The campaign has it as a demand of the owner. */
    DEMANDED,
    SOLVED;

    private static final Map<ProblemState, Set<ProblemState>> NEXT =
            Map.of(OPEN, Set.of(DEMANDED, SOLVED), DEMANDED, Set.of(OPEN, SOLVED), SOLVED, Set.of(OPEN));

    public boolean mayBecome(ProblemState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
