package org.zhuqi.reviews.sitechecks;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with checks on a site. Who goes there is said of each check; the right alone does not do. */
public enum SiteChecksRight implements Right {
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Say which two officers go. */
    APPOINT(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)),
    /** Write, sign and confirm the record: of checks one was appointed to. */
    CHECK(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    SiteChecksRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
