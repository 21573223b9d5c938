package org.zhuqi.calendar;

import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;

/** What may be done with calendars; reading one is everybody's. */
public enum CalendarRight implements Right {
    READ(Grants.to(Reach.EVERYTHING, Role.values())),
    UPLOAD(Grants.to(Reach.EVERYTHING, Role.SYSTEM_ADMIN, Role.SYSTEM));

    private final Grants grants;

    CalendarRight(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
