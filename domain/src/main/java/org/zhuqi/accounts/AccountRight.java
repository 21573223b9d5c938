package org.zhuqi.accounts;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** Who may do what with accounts and units. */
public enum AccountRight implements Right {
    /** See accounts. */
    READ(Grants.to(Reach.EVERYTHING, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)),
    /** Open, unlock, reset, disable. */
    MANAGE(Grants.to(Reach.EVERYTHING, Role.SYSTEM_ADMIN, Role.SYSTEM)),
    /** Open the account of an expert of the pool, which comes with the expert's role and no other. */
    INVITE_EXPERTS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM)),
    /** Give a role and a unit, take them away. */
    GRANT(Grants.to(Reach.EVERYTHING, Role.SECURITY_ADMIN, Role.SYSTEM)),
    /** End all logins and tokens of an account that seems to be in wrong hands. */
    END_SESSIONS(Grants.to(Reach.EVERYTHING, Role.SECURITY_ADMIN)),
    /** Pass on what a person holds. */
    HAND_OVER(Grants.to(Reach.EVERYTHING, Role.SYSTEM_ADMIN)
            .and(Reach.OWN_PERSON, Role.UNIT_OFFICER, Role.PREFECTURE_OFFICER)),
    /** One's own profile, password, tokens and sessions; a person without rights has these too. */
    OWN(Grants.to(
            Reach.OWN_PERSON,
            Role.PUBLIC,
            Role.PREFECTURE_LEADER,
            Role.PREFECTURE_OFFICER,
            Role.UNIT_OFFICER,
            Role.EXPERT,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN,
            Role.ENTERPRISE_ADMIN,
            Role.ENTERPRISE_CLERK)),
    /** See, add and disable users of one's own enterprise. */
    COLLEAGUES(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN)),
    /** Ask for an enterprise's first account. */
    REGISTER(Grants.to(Reach.EVERYTHING, Role.PUBLIC, Role.SYSTEM)),
    /** Make a registrant the first user of an enterprise of one's unit. */
    CONFIRM(Grants.to(Reach.EVERYTHING, Role.SYSTEM).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    /** See the table of units. */
    READ_UNITS(Grants.to(
            Reach.EVERYTHING,
            Role.PREFECTURE_LEADER,
            Role.PREFECTURE_OFFICER,
            Role.UNIT_OFFICER,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN)),
    /** Change names, hosts and activity of units. */
    EDIT_UNITS(Grants.to(Reach.EVERYTHING, Role.SYSTEM_ADMIN));

    private final Grants grants;

    AccountRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
