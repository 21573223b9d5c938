package org.zhuqi.campaigns.reports;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with a campaign's figures and reports, and by whom. */
public enum ReportsRight implements Right {
    /** What was published is for everybody. */
    OPEN(Grants.to(Reach.EVERYTHING, Role.values())),
    /** Figures within one's reach, and reports that are issued. */
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.UNIT_OFFICER, Role.SYSTEM)),
    /** Writing, checking and issuing; who wrote one neither checks nor issues it. */
    WRITE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM));

    private final Grants grants;

    ReportsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
