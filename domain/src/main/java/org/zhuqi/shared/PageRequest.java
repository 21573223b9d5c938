package org.zhuqi.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param after cursor from the page before, null for the first
 * @param limit how many, 1 to 100
 * @param sort name of an indexed column the query knows, "-" before it for descending; null for the list's own order
 */
public record PageRequest(
        @Nullable String after, int limit, @Nullable String sort) {
    public PageRequest {
        limit = Math.max(1, Math.min(limit, 100));
    }

    public static PageRequest first(int limit) {
        return new PageRequest(null, limit, null);
    }
}
