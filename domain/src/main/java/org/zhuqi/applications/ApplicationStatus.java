package org.zhuqi.applications;

import java.util.Map;
import java.util.Set;

/**
 * Where an application stands with the enterprise. What the offices do with a submitted one is its review's state.
 *
 * <p>The one table of transitions:
 *
 * <pre>
 *              SUBMIT      RESUBMIT               WITHDRAW
 * DRAFT        SUBMITTED   –                      WITHDRAWN
 * SUBMITTED    –           SUBMITTED (returned)   WITHDRAWN (before the decision)
 * WITHDRAWN    –           –                      –
 * </pre>
 */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    WITHDRAWN;

    /** What the enterprise can do. */
    public enum Move {
        SUBMIT,
        /** Hand in again what a reviewer returned. */
        RESUBMIT,
        WITHDRAW
    }

    private static final Map<Move, Map<ApplicationStatus, ApplicationStatus>> TABLE = Map.of(
            Move.SUBMIT, Map.of(DRAFT, SUBMITTED),
            Move.RESUBMIT, Map.of(SUBMITTED, SUBMITTED),
            Move.WITHDRAW, Map.of(DRAFT, WITHDRAWN, SUBMITTED, WITHDRAWN));

    /** The status after the move; refuses with {@link ApplicationsError#NOT_POSSIBLE_NOW} when the table has none. */
    public ApplicationStatus after(Move move) {
        ApplicationStatus next = TABLE.getOrDefault(move, Map.of()).get(this);
        if (next == null) {
            throw ApplicationsError.NOT_POSSIBLE_NOW.refused();
        }
        return next;
    }

    /** States in which an enterprise may not start a second application to the same programme. */
    public static final Set<ApplicationStatus> OPEN = Set.of(DRAFT, SUBMITTED);
}
