package org.zhuqi.shared.web;

import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Right;

/**
 * One entry of a navigation; a room declares its own as beans.
 *
 * @param id unique, e.g. {@code enterprises}
 * @param order smaller comes first; hundreds per room leave place between
 * @param messageKey the label's key
 * @param icon name of a Tabler icon, e.g. {@code building-factory}
 * @param right who sees it; null for everybody in the area
 */
public record NavEntry(
        String id,
        Area area,
        int order,
        String messageKey,
        String href,
        String icon,
        @Nullable Right right) {}
