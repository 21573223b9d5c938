package org.zhuqi.reviews.checks;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with checks. */
public enum ChecksRight implements Right {
    READ_FINDINGS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Look once more, by hand. */
    LOOK_AGAIN(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    UPLOAD_LISTS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    ChecksRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
