package org.zhuqi.programmes.candidates;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Refusals of candidates. */
public enum CandidatesError implements ErrorKey {
    /** The candidate's status does not allow this. */
    NOT_POSSIBLE_NOW(ErrorKind.CONFLICT),
    /** The last day for an answer has passed; the message names it. */
    TOO_LATE(ErrorKind.CONFLICT),
    /** The call cannot be had without an application; the problems say why. */
    NOT_WITHOUT_APPLICATION(ErrorKind.INVALID),
    /** Something of the answer is missing or cannot be. */
    BAD_ANSWER(ErrorKind.INVALID),
    /** A reason must be given. */
    NO_REASON(ErrorKind.INVALID);

    private final ErrorKind kind;

    CandidatesError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "candidates";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
