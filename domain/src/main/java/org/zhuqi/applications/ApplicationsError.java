package org.zhuqi.applications;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Refusals of this room. */
public enum ApplicationsError implements ErrorKey {
    /** The application's state does not allow this. */
    NOT_POSSIBLE_NOW(ErrorKind.CONFLICT),
    /** Submitted, and nobody has returned it: it cannot be edited or submitted again. */
    ALREADY_SUBMITTED(ErrorKind.CONFLICT),
    /** Somebody else changed the same fields since they were read; the problems name them. */
    FIELDS_CHANGED_MEANWHILE(ErrorKind.CONFLICT),
    /** Somebody changed the draft after the sender looked at what would be sent. */
    CHANGED_SINCE_SEEN(ErrorKind.CONFLICT),
    /** The programme asks for no confirmation by somebody else. */
    NO_SIGN_OFF_ASKED(ErrorKind.CONFLICT),
    /** The form, the materials or the certification are not complete; the problems say where. */
    INCOMPLETE(ErrorKind.INVALID),
    /** A condition of the programme is known not to be met. */
    NOT_ELIGIBLE(ErrorKind.CONFLICT),
    /** What the enterprise handed in for another call excludes this one; the problems name it. */
    EXCLUDED(ErrorKind.CONFLICT),
    /** A returned application is changed only where it was asked for; the problems name the fields. */
    NOT_ASKED_FOR(ErrorKind.CONFLICT),
    /** What is on file is not of that kind, not valid any more or not the enterprise's. */
    NOT_ON_FILE(ErrorKind.CONFLICT),
    /** The decision has been taken: nothing to withdraw any more. */
    ALREADY_DECIDED(ErrorKind.CONFLICT),
    /** The file is of a kind the material does not allow. */
    MATERIAL_FORMAT(ErrorKind.INVALID),
    /** The programme asks for no such material. */
    UNKNOWN_MATERIAL(ErrorKind.INVALID),
    /** A change names a field the form does not have. */
    UNKNOWN_FIELD(ErrorKind.INVALID);

    private final ErrorKind kind;

    ApplicationsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "applications";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
