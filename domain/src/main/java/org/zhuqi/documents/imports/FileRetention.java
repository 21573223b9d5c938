package org.zhuqi.documents.imports;

import java.time.Duration;

/**
 * How long files that were handed in are kept.
 *
 * @param time from the last work on them
 */
public record FileRetention(Duration time) {
    public FileRetention {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("files of imports must be kept for some time: " + time);
        }
    }
}
