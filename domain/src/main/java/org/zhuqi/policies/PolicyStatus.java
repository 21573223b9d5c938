package org.zhuqi.policies;

import java.util.Map;
import java.util.Set;

/** Where a policy stands in the library, with the one table of where it may go. Whether it is in force is {@link Force}. */
public enum PolicyStatus {
    DRAFT,
    PUBLISHED,
    /** Somebody decided on a day from which it is no longer in force; everybody still reads it. */
    REPEALED;

    private static final Map<PolicyStatus, Set<PolicyStatus>> NEXT = Map.of(
            DRAFT, Set.of(PUBLISHED),
            PUBLISHED, Set.of(REPEALED),
            REPEALED, Set.of());

    public boolean mayBecome(PolicyStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
