package org.zhuqi.reviews.notices;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a notice or an objection refuses. */
public enum NoticesError implements ErrorKey {
    /** {0}: its last day. */
    NOTICE_OVER(ErrorKind.CONFLICT),
    /** {0}: its last day. */
    NOTICE_RUNNING(ErrorKind.CONFLICT),
    /** {0}: how many. */
    OBJECTION_OPEN(ErrorKind.CONFLICT),
    LINE_TAKEN_OUT(ErrorKind.CONFLICT),
    ANSWERED_ALREADY(ErrorKind.CONFLICT),
    /** {0}: how many an hour from one address. */
    TOO_MANY_OBJECTIONS(ErrorKind.CONFLICT),
    /** A line has no decided review. */
    NOT_DECIDED(ErrorKind.CONFLICT),
    /** The subject is on no notice. */
    NOT_ON_NOTICE(ErrorKind.CONFLICT),
    /** No objection has that number and that contact together; says of neither whether it exists. */
    NO_SUCH_OBJECTION(ErrorKind.INVALID),
    /** Fields are missing or wrong. */
    INCOMPLETE(ErrorKind.INVALID);

    private final ErrorKind kind;

    NoticesError(ErrorKind kind) {
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
