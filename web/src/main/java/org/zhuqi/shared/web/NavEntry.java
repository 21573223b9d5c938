package org.zhuqi.shared.web;

import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Right;

/**
 * One entry of a navigation; a room declares its own as beans.
 *
 * @param id unique, e.g. {@code enterprises}
 * @param group the heading it stands under; null where the area has none
 * @param order smaller comes first; hundreds per room leave place between
 * @param messageKey the label's key
 * @param icon name of a Tabler icon, e.g. {@code building-factory}
 * @param right who sees it; null for everybody in the area
 */
public record NavEntry(
        String id,
        Area area,
        @Nullable NavGroup group,
        int order,
        String messageKey,
        String href,
        String icon,
        @Nullable Right right) {
    /** An entry that stands under no heading. */
    public NavEntry(
            String id, Area area, int order, String messageKey, String href, String icon, @Nullable Right right) {
        this(id, area, null, order, messageKey, href, icon, right);
    }

    /** An entry of the staff's navigation. */
    public NavEntry(
            String id, NavGroup group, int order, String messageKey, String href, String icon, @Nullable Right right) {
        this(id, Area.STAFF, group, order, messageKey, href, icon, right);
    }
}
