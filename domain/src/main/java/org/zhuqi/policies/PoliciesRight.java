package org.zhuqi.policies;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with policies, and by whom. */
public enum PoliciesRight implements Right {
    /** What was published is public. */
    OPEN(Grants.to(Reach.EVERYTHING, Role.values())),
    /** Reading drafts, and what a policy still lacks. */
    READ_INTERNAL(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Writing, publishing, correcting, repealing, items: the unit that keeps the policy, and the bureau. */
    KEEP(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    /** Seeing how items suit an enterprise, with the facts that say so. */
    SEE_FIT(Grants.to(Reach.EVERYTHING, Role.SYSTEM, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Having news of policies sent. */
    SUBSCRIBE(Grants.to(Reach.OWN_PERSON, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK));

    private final Grants grants;

    PoliciesRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
