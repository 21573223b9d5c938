package org.zhuqi.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/**
 * What support under a call is to bring about, as the call names it; what one award owes starts from it.
 *
 * @param unit of the figures, e.g. 万元
 * @param wanted at least this much, null where each award says it for itself
 * @param by on which day it is to be reached, null where each award says it for itself
 */
public record Indicator(
        LocalText name,
        String unit,
        @Nullable BigDecimal wanted,
        @Nullable LocalDate by) {
    /** Longest name and unit, those of what an award owes. */
    public static final int MAX_TEXT = 200;

    public Indicator {
        if (name.zh().isBlank() || unit.isBlank() || name.zh().length() > MAX_TEXT || unit.length() > MAX_TEXT) {
            throw new IllegalArgumentException("an indicator has a name and a unit");
        }
    }
}
