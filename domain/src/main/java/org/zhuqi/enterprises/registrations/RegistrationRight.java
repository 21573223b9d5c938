package org.zhuqi.enterprises.registrations;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** Who may do what with registrations. */
public enum RegistrationRight implements Right {
    SUBMIT(Grants.to(Reach.EVERYTHING, Role.PUBLIC)),
    /** One's own registration while the account waits. */
    OWN(Grants.to(Reach.OWN_PERSON, Role.PUBLIC, Role.ENTERPRISE_ADMIN)),
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Confirm or refuse: the responsible unit alone. */
    DECIDE(Grants.to(Reach.OWN_UNIT, Role.UNIT_OFFICER));

    private final Grants grants;

    RegistrationRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
