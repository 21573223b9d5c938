package org.zhuqi.programmes;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with programmes. */
public enum ProgrammesRight implements Right {
    /** Calls are public. */
    READ(Grants.to(Reach.EVERYTHING, Role.values())),
    /** See whether an enterprise meets a programme's conditions, and the facts that say so. */
    CHECK_ELIGIBILITY(Grants.to(Reach.EVERYTHING, Role.SYSTEM, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Read what is being written, with its versions. */
    READ_DESIGN(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)),
    /** Write calls, publish them, take them back: the bureau's, whose money and decision it is. */
    DESIGN(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    ProgrammesRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
