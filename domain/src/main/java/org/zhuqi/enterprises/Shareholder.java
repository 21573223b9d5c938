package org.zhuqi.enterprises;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who owns part of an enterprise.
 *
 * @param share in percent, null when not known
 */
public record Shareholder(String name, @Nullable BigDecimal share) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Shareholder {
        name = EnterpriseNames.tidy(name);
        if (share != null && (share.signum() <= 0 || share.compareTo(WHOLE) > 0)) {
            throw new IllegalArgumentException("not a share in percent: " + share);
        }
    }
}
