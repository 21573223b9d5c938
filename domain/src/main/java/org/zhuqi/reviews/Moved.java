package org.zhuqi.reviews;

import org.jspecify.annotations.Nullable;

/**
 * A review after a move, and the line the timeline gains; the two are saved together or not at all.
 *
 * @param ended the stay at a stage that the move ended, null when it goes on
 */
public record Moved(Review review, ReviewMove entry, Stay.@Nullable Ended ended) {}
