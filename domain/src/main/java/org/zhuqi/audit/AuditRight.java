package org.zhuqi.audit;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** Who may read and prove the audit trail; nobody may change it. */
public enum AuditRight implements Right {
    READ(Grants.to(Reach.EVERYTHING, Role.AUDIT_ADMIN)),
    VERIFY(Grants.to(Reach.EVERYTHING, Role.AUDIT_ADMIN, Role.SYSTEM));

    private final Grants grants;

    AuditRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
