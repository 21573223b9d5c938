package org.zhuqi.notifications;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with notifications. */
public enum NotificationsRight implements Right {
    /** Reading one's own inbox and marking it read. */
    READ(Grants.to(
            Reach.OWN_PERSON,
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

    NotificationsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
