package org.zhuqi.shared.web;

import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;

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
        // Experts find what they have to judge among the to-dos, as officers do.
        return actor.role().isStaff() || actor.role() == Role.EXPERT ? STAFF : PUBLIC;
    }
}
