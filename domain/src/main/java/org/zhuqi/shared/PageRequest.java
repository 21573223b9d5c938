package org.zhuqi.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param after cursor from the page before, null for the first
 * @param limit how many, 1 to 100; to 2,000 when nothing is counted
 * @param sort name of an indexed column the query knows, "-" before it for descending; null for the list's own order
 * @param counted whether {@link Page#total} is wanted: to count costs as much as to read
 */
public record PageRequest(
        @Nullable String after, int limit, @Nullable String sort, boolean counted) {
    private static final int MOST = 100;
    private static final int BULK = 2_000;

    public PageRequest {
        limit = Math.max(1, Math.min(limit, counted ? MOST : BULK));
    }

    public PageRequest(@Nullable String after, int limit, @Nullable String sort) {
        this(after, limit, sort, true);
    }

    /** Of a list that is read to its end: many at a time, and nobody looks at how many there are. */
    public static PageRequest bulk(@Nullable String after, @Nullable String sort) {
        return new PageRequest(after, BULK, sort, false);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(null, limit, null);
    }
}
