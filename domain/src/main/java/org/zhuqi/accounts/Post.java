package org.zhuqi.accounts;

import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;

/**
 * What an account may do and for whom. One account has one role, so the three administrators exclude each other and any
 * business role by construction.
 *
 * @param role null while nobody has given rights
 */
public record Post(
        @Nullable Role role,
        @Nullable ReportingUnitId unit,
        @Nullable EnterpriseId enterprise) {

    /** No rights yet, or none any more. */
    public static final Post NONE = new Post(null, null, null);

    public Post {
        if (role == Role.PUBLIC || role == Role.SYSTEM) {
            throw new IllegalArgumentException(role + " is not given to accounts");
        }
        if ((role != null && role.isStaff()) != (unit != null)) {
            throw new IllegalArgumentException("staff, and only staff, have a unit: " + role);
        }
        if ((role != null && role.isEnterprise()) != (enterprise != null)) {
            throw new IllegalArgumentException("enterprise users, and only they, have an enterprise: " + role);
        }
    }

    public static Post staff(Role role, ReportingUnitId unit) {
        return new Post(role, unit, null);
    }

    public static Post expert() {
        return new Post(Role.EXPERT, null, null);
    }

    public static Post enterprise(Role role, EnterpriseId enterprise) {
        return new Post(role, null, enterprise);
    }
}
