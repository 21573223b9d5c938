package org.zhuqi.reviews.recommendations;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with letters of recommendation. */
public enum RecommendationsRight implements Right {
    READ_LETTERS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    SEND_LETTERS(Grants.to(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    SET_QUOTAS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    RecommendationsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
