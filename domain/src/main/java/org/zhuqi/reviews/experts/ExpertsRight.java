package org.zhuqi.reviews.experts;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with experts and draws; names are hidden from everybody outside the bureau. */
public enum ExpertsRight implements Right {
    READ_EXPERTS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)),
    KEEP_EXPERTS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    DRAW_EXPERTS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    ExpertsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
