package org.zhuqi.campaigns.demands;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a demand comes from.
 *
 * @param reference the record it was raised in, e.g. the visit; null when there is none
 */
public record Origin(Channel channel, @Nullable UUID reference) {
    public static Origin of(Channel channel) {
        return new Origin(channel, null);
    }
}
