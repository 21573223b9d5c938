package org.zhuqi.reviews;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with reviews. */
public enum ReviewsRight implements Right {
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** The queue of open reviews and who holds them. */
    WORK(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Open, resume, withdraw: the enterprise's side. */
    SUBMIT(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)
            .and(Reach.EVERYTHING, Role.SYSTEM)),
    /** Claim, return, recommend, reject; the stage says whether it is the unit's or the prefecture's. */
    REVIEW(Grants.to(Reach.OWN_UNIT, Role.UNIT_OFFICER).and(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** Put work into somebody's hands. A leader does no business, but says who does it. */
    ASSIGN(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER)
            .and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    /** Look at what one asked for many matters. */
    BULK(Grants.to(Reach.OWN_PERSON, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.UNIT_OFFICER)),
    /** Say with which enterprises one has a tie; look at what one said. */
    DECLARE_TIE(Grants.to(Reach.OWN_PERSON, Role.UNIT_OFFICER, Role.PREFECTURE_OFFICER)
            .and(Reach.EVERYTHING, Role.PREFECTURE_LEADER)),
    /** Find that a tie holds no longer. Never one's own: a leader decides nothing about enterprises. */
    LIFT_TIE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER)),
    /** Approve or reject at the deciding stage. */
    DECIDE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** What follows a decision: notice, objection, award. */
    FOLLOW(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM)),
    /** Give an officer's held reviews to another; officers their own. */
    HAND_OVER(Grants.to(Reach.EVERYTHING, Role.SYSTEM_ADMIN, Role.SYSTEM)
            .and(Reach.OWN_PERSON, Role.UNIT_OFFICER, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    ReviewsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
