package org.zhuqi.reviews.notices;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with notices and objections. */
public enum NoticesRight implements Right {
    /** Notices are for everybody. */
    READ(Grants.to(Reach.EVERYTHING, Role.values())),
    PUBLISH(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    /** Anybody who gives a name. */
    OBJECT(Grants.to(Reach.EVERYTHING, Role.values())),
    /** Lists of objections, personal data masked. */
    READ_OBJECTIONS(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER, Role.PREFECTURE_LEADER, Role.SYSTEM)),
    /** The objector's name and contact in full, on record. */
    UNMASK(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER)),
    ANSWER(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_OFFICER));

    private final Grants grants;

    NoticesRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
