package org.zhuqi.programmes.candidates;

import java.util.Map;

/**
 * How far what is offered has come. The one table of transitions:
 *
 * <pre>
 *           EXCLUDE    REINSTATE  CONFIRM    TAKE    DECLINE    LAPSE
 * LISTED    EXCLUDED   –          OFFERED    –       –          –
 * EXCLUDED  –          LISTED     –          –       –          –
 * OFFERED   EXCLUDED   –          –          TAKEN   DECLINED   LAPSED
 * TAKEN     –          –          –          –       –          –
 * DECLINED  –          –          –          –       –          –
 * LAPSED    –          –          –          –       –          –
 * </pre>
 */
public enum CandidateStatus {
    /** Found by the rules; waits for its county. */
    LISTED,
    /** Left out, by the staff or because it has another support that excludes this one. */
    EXCLUDED,
    /** Confirmed by the county; waits for the enterprise until a day. */
    OFFERED,
    /** The enterprise agreed: there is an application. */
    TAKEN,
    DECLINED,
    /** The enterprise said nothing in time: not taken. */
    LAPSED;

    /** What can be done. */
    public enum Move {
        EXCLUDE,
        REINSTATE,
        CONFIRM,
        TAKE,
        DECLINE,
        LAPSE
    }

    private static final Map<CandidateStatus, Map<Move, CandidateStatus>> TABLE = Map.of(
            LISTED, Map.of(Move.EXCLUDE, EXCLUDED, Move.CONFIRM, OFFERED),
            EXCLUDED, Map.of(Move.REINSTATE, LISTED),
            OFFERED,
                    Map.of(
                            Move.EXCLUDE, EXCLUDED,
                            Move.TAKE, TAKEN,
                            Move.DECLINE, DECLINED,
                            Move.LAPSE, LAPSED),
            TAKEN, Map.of(),
            DECLINED, Map.of(),
            LAPSED, Map.of());

    /** The status after the move; refuses with {@link CandidatesError#NOT_POSSIBLE_NOW} when the table has none. */
    public CandidateStatus after(Move move) {
        CandidateStatus next = TABLE.get(this).get(move);
        if (next == null) {
            throw CandidatesError.NOT_POSSIBLE_NOW.refused();
        }
        return next;
    }

    public boolean allows(Move move) {
        return TABLE.get(this).containsKey(move);
    }
}
