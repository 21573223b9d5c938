package org.zhuqi.measures;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with the catalogue; each figure has the right of its own room besides. */
public enum MeasuresRight implements Right {
    /** Looking through the definitions of all figures. */
    CATALOGUE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.UNIT_OFFICER));

    private final Grants grants;

    MeasuresRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
