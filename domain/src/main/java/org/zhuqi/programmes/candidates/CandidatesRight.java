package org.zhuqi.programmes.candidates;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** Who may do what with candidates. */
public enum CandidatesRight implements Right {
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Have the rules search for them. */
    LIST(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** Leave one out, and take it in again. */
    EXCLUDE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    /** The county that knows the enterprise stands for it; for those that only the prefecture keeps, the prefecture. */
    CONFIRM(Grants.to(Reach.OWN_UNIT, Role.UNIT_OFFICER, Role.PREFECTURE_OFFICER)),
    /** See what is offered to the own enterprise, take it or not. */
    ANSWER(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK));

    private final Grants grants;

    CandidatesRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
