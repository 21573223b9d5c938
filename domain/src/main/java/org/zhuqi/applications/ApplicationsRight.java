package org.zhuqi.applications;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with applications. */
public enum ApplicationsRight implements Right {
    /** Start, fill in, attach, submit, withdraw; drafts are seen with this right only. */
    APPLY(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)
            .and(Reach.EVERYTHING, Role.SYSTEM)),
    /** Confirm for the enterprise what somebody else will hand in. */
    SIGN_OFF(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN)),
    /** Read what was submitted. */
    READ(Grants.to(Reach.EVERYTHING, Role.SYSTEM, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Hear whether a receipt somebody shows is genuine; nothing of the content. */
    VERIFY_RECEIPT(Grants.to(Reach.EVERYTHING, Role.values()));

    private final Grants grants;

    ApplicationsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
