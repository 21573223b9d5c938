package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * What came of a demand last.
 *
 * @param grade what the enterprise thinks of it, null while it has not said
 */
@With
public record Answer(
        Outcome outcome,
        String text,
        LocalDate on,
        boolean onTime,
        @Nullable Grade grade,
        @Nullable String comment) {}
