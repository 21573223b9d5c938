package org.zhuqi.shared.web;

import org.zhuqi.shared.Actor;

/** The three faces of the product: what is readable without login, the enterprise's desk, the staff's desk. */
public enum Area {
    PUBLIC("/"),
    ENTERPRISE("/my"),
    STAFF("/staff");

    private final String home;

    Area(String home) {
        this.home = home;
    }

    /** Address of the area's first page. */
    public String home() {
        return home;
    }

    /** Where the actor works. */
    public static Area of(Actor actor) {
        if (actor.role().isEnterprise()) {
            return ENTERPRISE;
        }
        return actor.role().isStaff() ? STAFF : PUBLIC;
    }
}
