package org.zhuqi.shared.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as people type them, with or without thousands apart. */
public final class TypedFigures {
    private TypedFigures() {}

    /** Null where nothing was typed, or nothing that is a figure. */
    public static @Nullable BigDecimal of(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : new BigDecimal(text.strip().replace(",", "").replace("，", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
