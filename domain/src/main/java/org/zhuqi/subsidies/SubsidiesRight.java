package org.zhuqi.subsidies;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with subsidies. */
public enum SubsidiesRight implements Right {
    /** Decisions and awards with their steps. */
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** The bureau's lists of what is decided, on notice, ready and awarded. */
    WORK(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    DECIDE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    PUT_ON_NOTICE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    AWARD(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** To say where a programme's money comes from. */
    KEEP_LEDGER(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** To draw up who gets how much of a programme's budget, and to freeze what somebody else drew up. */
    PROPOSE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** To read proposals: they name everybody with amounts before anything is decided. */
    READ_PROPOSALS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER)),
    /** Money won from above. */
    READ_GRANTS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER, Role.SYSTEM)),
    /** To send awarded money down and to have it paid. */
    PAY(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** To say to which account money goes, and what was spent. */
    CLAIM(Grants.to(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** To say what the county thinks of a change of an award; where it has nobody, the prefecture says it. */
    OPINE(Grants.to(Reach.OWN_UNIT, Role.UNIT_OFFICER).and(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** To revoke awards and to take money back. */
    RECOVER(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    SubsidiesRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
