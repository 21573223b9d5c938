package org.zhuqi.shared;

import java.time.Duration;

/**
 * How much of a limit is used up, for all running programs together. A bucket holds as many requests as are allowed in a
 * minute, and what was taken trickles back evenly.
 */
@Port
public interface RateBuckets {
    /**
     * Takes one request out of a bucket. Always answers: a store that cannot be reached must neither let everybody in nor
     * keep everybody out.
     *
     * @param bucket names limit and asker
     * @return zero when there was one, else how long until there is one again
     */
    Duration take(String bucket, int perMinute);

    /** Forgets buckets that are full again; says how many. */
    int sweep();
}
