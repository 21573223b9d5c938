package org.zhuqi.enterprises.usecase;

import java.time.LocalDate;
import lombok.Builder;
import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What a list of enterprises is narrowed by; null narrows nothing.
 *
 * @param text any part of a present or former name, or the beginning of a credit code; several words all must be there
 * @param division a division of GB/T 4754, e.g. {@code C13}
 * @param aboveScale whether it is in the directory in the month of {@code on}
 * @param title kind of a title held on {@code on}
 * @param on the day meant by the two before
 */
@Builder
public record EnterpriseFilter(
        @Nullable String text,
        @Nullable ReportingUnitId unit,
        @Nullable IndustryCode division,
        @Nullable SizeClass size,
        @Nullable Boolean aboveScale,
        @Nullable String title,
        LocalDate on) {
    /** Whether something is looked for by name or code. */
    public boolean searching() {
        return text != null && !text.isBlank();
    }
}
