package org.zhuqi.campaigns.visits;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with visits, and by whom. */
public enum VisitsRight implements Right {
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Planning and recording one's own visits to enterprises one is assigned to. */
    RECORD(Grants.to(Reach.OWN_PERSON, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.UNIT_OFFICER));

    private final Grants grants;

    VisitsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
