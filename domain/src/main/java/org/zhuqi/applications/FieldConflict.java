package org.zhuqi.applications;

import org.jspecify.annotations.Nullable;

/**
 * A field that two people changed: the second is told, and chooses.
 *
 * @param mine what the second wanted to save
 * @param theirs what is kept now
 * @param changed by whom and when
 */
public record FieldConflict(
        String field, @Nullable Object mine, @Nullable Object theirs, Draft.Stamp changed) {}
