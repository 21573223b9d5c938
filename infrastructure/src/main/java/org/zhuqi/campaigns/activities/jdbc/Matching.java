package org.zhuqi.campaigns.activities.jdbc;

import org.jspecify.annotations.Nullable;

/** A part of a name as a pattern; what stands for anything in one stands for itself. */
final class Matching {
    private Matching() {}

    static @Nullable String part(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
