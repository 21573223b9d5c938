package org.zhuqi.projects;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why projects refuse. */
public enum ProjectsError implements ErrorKey {
    NO_OWNER(ErrorKind.INVALID),
    /** Parts of the investment are more than the whole, beyond what rounding explains. */
    PARTS_EXCEED_TOTAL(ErrorKind.INVALID),
    GRANTED_BEFORE_APPLIED(ErrorKind.INVALID),
    DAY_TO_COME(ErrorKind.INVALID),
    /** Halting, going on and starting without permits need a reason. */
    REASON_MISSING(ErrorKind.INVALID),
    /** Another project has the national code. */
    CODE_TAKEN(ErrorKind.CONFLICT),
    /** The law of stages knows no such step. */
    STEP_NOT_ALLOWED(ErrorKind.CONFLICT),
    PERMITS_MISSING(ErrorKind.CONFLICT),
    HALTED(ErrorKind.CONFLICT),
    NOT_HALTED(ErrorKind.CONFLICT),
    TERMINATED(ErrorKind.CONFLICT),
    /** It was not at work before the year, or has ended. */
    NOTHING_TO_RESUME(ErrorKind.CONFLICT),
    /** A day of a resumption lies in another year. */
    RESUMPTION_YEAR(ErrorKind.INVALID),
    /** What was changed in a plan or report must be explained. */
    WHY_MISSING(ErrorKind.INVALID),
    /** The report is not at the step for that. */
    REPORT_STATE(ErrorKind.CONFLICT),
    /** Whoever wrote a report does not check it. */
    OWN_REPORT(ErrorKind.CONFLICT),
    /** The problem is not where that could happen to it. */
    PROBLEM_STATE(ErrorKind.CONFLICT),
    /** None of the owners is on record, so nobody can ask for anything. */
    NOBODY_TO_ASK(ErrorKind.CONFLICT),
    /** Somebody else has passed the project on in between. */
    CHARGE_ENDED(ErrorKind.CONFLICT),
    /** The speaker has given leave for that already. */
    CONSENTED(ErrorKind.CONFLICT),
    /** There is no leave that could be withdrawn. */
    NOT_CONSENTED(ErrorKind.CONFLICT),
    /** Leave is given after the words and withdrawn after it was given. */
    CONSENT_BEFORE(ErrorKind.INVALID);

    private final ErrorKind kind;

    ProjectsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "projects";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
