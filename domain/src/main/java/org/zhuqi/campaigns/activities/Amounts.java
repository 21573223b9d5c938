package org.zhuqi.campaigns.activities;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Money;

/**
 * What came of it in money; the three are told apart and never added up: an intention is no contract, a contract no payment.
 *
 * @param intended what both sides mean to do
 * @param contracted what was signed
 * @param paid what was paid out or paid for
 */
public record Amounts(
        @Nullable Money intended,
        @Nullable Money contracted,
        @Nullable Money paid) {
    public static final Amounts NONE = new Amounts(null, null, null);

    public Amounts {
        if (Stream.of(intended, contracted, paid).anyMatch(amount -> amount != null && amount.isNegative())) {
            throw new IllegalArgumentException("amounts are not negative");
        }
    }

    public boolean none() {
        return equals(NONE);
    }
}
