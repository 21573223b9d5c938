package org.zhuqi.campaigns;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with campaigns, and by whom. */
public enum CampaignsRight implements Right {
    /** What a published campaign says to everybody. */
    OPEN(Grants.to(Reach.EVERYTHING, Role.values())),
    /** Reading campaigns; drafts only those who set them up. */
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.UNIT_OFFICER, Role.SYSTEM)),
    /** Setting up, publishing, closing. */
    EDIT(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM)),
    /** Telling a task's monthly progress: the unit that leads it, and the bureau. */
    REPORT(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER).and(Reach.OWN_UNIT, Role.UNIT_OFFICER));

    private final Grants grants;

    CampaignsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
