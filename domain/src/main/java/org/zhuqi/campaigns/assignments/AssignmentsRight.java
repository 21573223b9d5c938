package org.zhuqi.campaigns.assignments;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with assignments, and by whom. */
public enum AssignmentsRight implements Right {
    /** Who looks after whom; an enterprise sees its own. */
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** The staff's lists of assignments, gaps and loads. */
    WORK(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Assigning, proposing, importing, handing over single ones. */
    EDIT(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    /** Passing on all that a leaving officer holds; officers their own. */
    HAND_OVER(Grants.to(Reach.EVERYTHING, Role.SYSTEM_ADMIN, Role.SYSTEM)
            .and(Reach.OWN_PERSON, Role.UNIT_OFFICER, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    AssignmentsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
