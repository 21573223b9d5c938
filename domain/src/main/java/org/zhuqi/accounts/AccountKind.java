package org.zhuqi.accounts;

import org.zhuqi.shared.Role;

/** On which side of the counter an account's person sits; it never changes. */
public enum AccountKind {
    /** Staff of the bureau and its units, and experts. */
    STAFF,
    ENTERPRISE;

    boolean fits(Role role) {
        return switch (this) {
            case STAFF -> role.isStaff() || role == Role.EXPERT;
            case ENTERPRISE -> role.isEnterprise();
        };
    }
}
