package org.zhuqi.campaigns.demands;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with demands. A unit reaches those of its enterprises and those it leads or assists. */
public enum DemandsRight implements Right {
    /** Raising one: the enterprise itself, or an officer on its behalf. */
    RAISE(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)
            .and(Reach.OWN_UNIT, Role.UNIT_OFFICER)
            .and(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM)),
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Writing into the thread, for those whom the demand concerns. */
    WRITE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Rating, confirming, giving information: the enterprise's side. */
    ANSWER(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Accepting, dispatching, deciding, closing: the service office. */
    OFFICE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** Handling what one's unit leads. */
    HANDLE(Grants.to(Reach.OWN_UNIT, Role.UNIT_OFFICER, Role.PREFECTURE_OFFICER)),
    /** Notes that enterprises never see, and the cards of supervision. */
    READ_INTERNAL(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Figures that name nobody. */
    STATISTICS(Grants.to(Reach.EVERYTHING, Role.values()));

    private final Grants grants;

    DemandsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
