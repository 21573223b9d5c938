package org.zhuqi.shared.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Digits;
import org.zhuqi.shared.Money;

/** Figures as people type them, with or without thousands apart. */
public final class TypedFigures {
    private TypedFigures() {}

    /** Null where nothing was typed, or nothing that is a figure. */
    public static @Nullable BigDecimal of(@Nullable String text) {
        try {
            BigDecimal figure = text == null || text.isBlank()
                    ? null
                    : new BigDecimal(text.strip().replace(",", "").replace("，", ""));
            return figure != null && Digits.areFew(figure) ? figure : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A sum typed in yuan; null where nothing was typed, or nothing that is a figure. */
    public static @Nullable Money yuan(@Nullable String text) {
        BigDecimal yuan = of(text);
        return yuan == null ? null : new Money(yuan);
    }

    /** A sum typed in 万元; null where nothing was typed, or nothing that is a figure. */
    public static @Nullable Money wan(@Nullable String text) {
        BigDecimal wan = of(text);
        return wan == null ? null : Money.ofWan(wan);
    }
}
