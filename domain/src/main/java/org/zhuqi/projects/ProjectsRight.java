package org.zhuqi.projects;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with projects, and by whom. */
public enum ProjectsRight implements Right {
    /** The bureau everything, unit officers own and hosted units, an enterprise its own. */
    READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER, Role.SYSTEM)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** The pages of the staff; an enterprise has pages of its own. */
    WORK(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.PREFECTURE_OFFICER)
            .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)),
    /** The ledger: recording, changing, moving, planning. */
    EDIT(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    /** Telling a month's progress. */
    REPORT(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)
            .and(Reach.OWN_UNIT, Role.UNIT_OFFICER)
            .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_ADMIN, Role.ENTERPRISE_CLERK)),
    /** Checking what was reported. */
    CHECK(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER).and(Reach.OWN_UNIT, Role.UNIT_OFFICER)),
    /** Locking what was checked. */
    LOCK(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** Passing on all projects that a leaving official answers for; officials their own. */
    HAND_OVER(Grants.to(Reach.EVERYTHING, Role.SYSTEM_ADMIN, Role.SYSTEM)
            .and(Reach.OWN_PERSON, Role.UNIT_OFFICER, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    ProjectsRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
