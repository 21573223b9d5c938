package org.zhuqi.projects.lights;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with rule sets. */
public enum LightsRight implements Right {
    /** Reading the sets and trying them. */
    TRY(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.UNIT_OFFICER));

    private final Grants grants;

    LightsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
