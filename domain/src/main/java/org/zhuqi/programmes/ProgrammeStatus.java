package org.zhuqi.programmes;

import java.util.Map;
import java.util.Set;

/**
 * Whether the public sees a programme, with the one table of where it may go. Whether a published one is open or closed
 * is its {@link Window}'s.
 */
public enum ProgrammeStatus {
    /** Being written: nobody outside the prefecture's office sees it. */
    DRAFT,
    /** Shown to everybody; applications are taken while its window is open. */
    PUBLISHED,
    /** Taken back: shown no more, takes no applications; what was submitted goes on. */
    WITHDRAWN;

    private static final Map<ProgrammeStatus, Set<ProgrammeStatus>> NEXT = Map.of(
            DRAFT, Set.of(PUBLISHED),
            // Again with every version.
            PUBLISHED, Set.of(PUBLISHED, WITHDRAWN),
            WITHDRAWN, Set.of());

    public boolean mayBecome(ProgrammeStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
