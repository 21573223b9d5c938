package org.zhuqi.documents.tables;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** Who may take lists out of the house; what is in them is decided by the list's own right. */
public enum TablesRight implements Right {
    EXPORT(Grants.to(
            Reach.EVERYTHING,
            Role.PREFECTURE_LEADER,
            Role.PREFECTURE_OFFICER,
            Role.UNIT_OFFICER,
            Role.EXPERT,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN,
            Role.ENTERPRISE_ADMIN,
            Role.ENTERPRISE_CLERK));

    private final Grants grants;

    TablesRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
