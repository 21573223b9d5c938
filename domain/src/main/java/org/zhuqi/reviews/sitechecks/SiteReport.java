package org.zhuqi.reviews.sitechecks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was seen on the site.
 *
 * @param day null while nobody wrote it
 */
public record SiteReport(@Nullable LocalDate day, String place, String findings) {
    /** Longest place. */
    public static final int MAX_PLACE = 200;

    /** Longest findings. */
    public static final int MAX_FINDINGS = 4000;

    /** Nothing is written yet. */
    public static final SiteReport EMPTY = new SiteReport(null, "", "");
}
