package org.zhuqi.policies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a policy's entry said from a moment on.
 *
 * @param number from 1
 * @param because why it was corrected, null for the first
 */
public record PolicyEdition(
        int number, Policy.Content content, @Nullable String because, Instant at) {}
