package org.zhuqi.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, since when and until when.
 *
 * @param due null when nothing is set for this turn
 * @param daysLeft working days the reviewing stage still has, kept while its clock stands still; 0 while it runs
 */
public record Waiting(Turn on, Instant since, @Nullable Deadline due, int daysLeft) {}
