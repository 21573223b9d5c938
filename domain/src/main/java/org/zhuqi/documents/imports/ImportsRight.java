package org.zhuqi.documents.imports;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** Who may hand in files and see those of the unit; what may be in them is decided by the kind's own right. */
public enum ImportsRight implements Right {
    IMPORT(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER).and(Reach.OWN_UNIT, Role.UNIT_OFFICER));

    private final Grants grants;

    ImportsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
