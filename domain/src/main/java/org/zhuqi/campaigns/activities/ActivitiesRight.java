package org.zhuqi.campaigns.activities;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/**
 * What may be done with activities, and by whom. A unit reaches what it organises and, of others' activities, the part of
 * its own enterprises.
 */
public enum ActivitiesRight implements Right {
    /** What was announced is public. */
    OPEN(Grants.to(Reach.EVERYTHING, Role.values())),
    /** Reading who registered and came. */
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Reading drafts, invitations, results and what is to be asked again. */
    READ_INTERNAL(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Setting up, announcing, inviting, the door, booths, results: the unit that organises, and the bureau. */
    ORGANISE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    /** Registering an enterprise and withdrawing it: itself, or an officer whom it telephoned. */
    REGISTER(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)
            .and(Reach.OWN_UNIT, Role.UNIT_OFFICER)
            .and(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** The enterprise's own pages. */
    TAKE_PART(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK));

    private final Grants grants;

    ActivitiesRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
