package org.zhuqi.shared;

/**
 * What an account is for.
 *
 * <p>The three administrators exclude each other and do no business (GB/T 22239-2019 practice, docs/domain.md "Security").
 */
public enum Role {
    /** Nobody logged in. */
    PUBLIC,
    /** The program itself: schedules, listeners, first start. */
    SYSTEM,
    /** Reads everything of the prefecture; does no business, but says who does it. */
    PREFECTURE_LEADER,
    /** Designs calls, decides, publishes notices, awards. */
    PREFECTURE_OFFICER,
    /** Confirms, reviews and recommends for one county or zone. */
    UNIT_OFFICER,
    /** Scores what is assigned to them. */
    EXPERT,
    /** Accounts and settings. */
    SYSTEM_ADMIN,
    /** Roles, units and rights. */
    SECURITY_ADMIN,
    /** The audit trail, nothing else. */
    AUDIT_ADMIN,
    /** First user of an enterprise: adds colleagues, applies. */
    ENTERPRISE_ADMIN,
    /** Colleague in an enterprise: applies. */
    ENTERPRISE_CLERK;

    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }

    public boolean isEnterprise() {
        return this == ENTERPRISE_ADMIN || this == ENTERPRISE_CLERK;
    }

    /** Whether an account of this role belongs to a reporting unit. */
    public boolean isStaff() {
        return this == PREFECTURE_LEADER || this == PREFECTURE_OFFICER || this == UNIT_OFFICER || isAdministrator();
    }
}
