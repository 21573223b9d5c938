package org.zhuqi.enterprises;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record before and after a save.
 *
 * @param field as the form names it, e.g. {@code names.zh}
 * @param before null when it was empty; contacts masked
 * @param after null when it is empty now
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
