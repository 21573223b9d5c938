package org.zhuqi.reviews;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a review refuses. */
public enum ReviewsError implements ErrorKey {
    /** The state or the stage does not know this move. */
    MOVE_NOT_POSSIBLE(ErrorKind.CONFLICT),
    /** The stage is another's: the unit's officers or the prefecture's. */
    NOT_YOUR_STAGE(ErrorKind.DENIED),
    /** Four-eyes: the actor submitted it or gave an opinion at another stage. */
    REVIEWED_BY_YOURSELF(ErrorKind.DENIED),
    HELD_BY_ANOTHER(ErrorKind.CONFLICT),
    NOT_IN_YOUR_HANDS(ErrorKind.CONFLICT),
    /** {0}: how often the stage may return it. */
    RETURNED_ALREADY(ErrorKind.CONFLICT),
    /** The person declared a tie with the enterprise. */
    TIED(ErrorKind.DENIED),
    /** Who shall have it in hand does not work on this stage. */
    NOT_OF_THIS_STAGE(ErrorKind.CONFLICT),
    /** {0}: who; four eyes or a tie keep them from it. */
    NOT_THEIRS_TO_JUDGE(ErrorKind.CONFLICT),
    /** Opinion or list of what to mend is missing. */
    INCOMPLETE(ErrorKind.INVALID),
    /** The days to mend are over. */
    CORRECTION_OVER(ErrorKind.CONFLICT),
    /** The enterprise still has time to mend. */
    CORRECTION_RUNNING(ErrorKind.CONFLICT),
    /** This stage passes its matters on by letters of many. */
    BY_LETTER(ErrorKind.CONFLICT),
    /** {0}: how many matters one step takes at most. */
    BULK_SIZE(ErrorKind.INVALID),
    /** A fault of the program kept one matter of a step from being done. */
    BULK_BROKE_OFF(ErrorKind.CONFLICT),
    /** The subject has a review already. */
    OPEN_ALREADY(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ReviewsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "reviews";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
