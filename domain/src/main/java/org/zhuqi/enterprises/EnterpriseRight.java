package org.zhuqi.enterprises;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with enterprises' records, and by whom. */
public enum EnterpriseRight implements Right {
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Work with the staff's list and pages. */
    BROWSE(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** Create and change the record; a zone that reports by itself is changed by the zone, its host county reads. */
    EDIT(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    RECORD_FACT(
            Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    /** Titles are granted above the counties. */
    EDIT_TITLES(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM)),
    /** The statistics bureau decides who is in the directory; the prefecture takes the result over. */
    EDIT_DIRECTORY(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.SYSTEM)),
    /**
     * See contacts' names, phones and mails in full; every look at another's is logged with its reason. An enterprise
     * sees its own.
     */
    REVEAL_CONTACTS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)
            .and(Reach.OWN_UNIT, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    EDIT_CONTACTS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)
            .and(Reach.OWN_UNIT, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Ask whether a text is a credit code: anybody. */
    CHECK_CODE(Grants.to(Reach.EVERYTHING, Role.values()));

    private final Grants grants;

    EnterpriseRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
