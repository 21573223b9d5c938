package org.zhuqi.reviews;

import java.math.BigDecimal;
import org.zhuqi.shared.LocalText;

/**
 * One point of view from which experts score.
 *
 * @param id stable within its sheet
 * @param weight percent of the whole
 */
public record Criterion(String id, LocalText label, int weight) {
    /** The most points there are for one of them; the fewest are 0. */
    public static final BigDecimal MOST_POINTS = new BigDecimal(100);

    /** Longest label. */
    public static final int MAX_LABEL = 100;
}
