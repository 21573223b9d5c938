package org.zhuqi.campaigns.demands;

import org.jspecify.annotations.Nullable;

/**
 * An extension that was asked for.
 *
 * @param days as asked
 * @param granted as decided: 0 denied, null while the office has not decided
 */
public record Extension(int days, String reason, @Nullable Integer granted) {
    public boolean open() {
        return granted == null;
    }
}
