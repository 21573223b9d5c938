package org.zhuqi.subsidies.recoveries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.zhuqi.shared.Money;

/**
 * How much interest is due on money that is taken back, and how long fraud bars (docs/domain.md "Policy-fund process": 3
 * years).
 *
 * @param interestPercent a year
 * @param daysOfYear by which a year's interest is divided
 * @param fraudBarYears how long whoever deceived gets nothing
 */
public record RecoveryRules(BigDecimal interestPercent, int daysOfYear, int fraudBarYears) {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    public RecoveryRules {
        if (interestPercent.signum() < 0 || daysOfYear < 1 || fraudBarYears < 1) {
            throw new IllegalArgumentException(
                    "not rules of recovery: " + interestPercent + ", " + daysOfYear + ", " + fraudBarYears);
        }
    }

    /** Money that was paid on a day. */
    public record Paid(Money amount, LocalDate on) {}

    /** Interest up to the day, the day of payment counted and the day itself not; rounded once, at the end. */
    public Money interest(Collection<Paid> payments, LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Paid paid : payments) {
            long days = Math.max(0, ChronoUnit.DAYS.between(paid.on(), day));
            sum = sum.add(paid.amount().yuan().multiply(BigDecimal.valueOf(days)));
        }
        return new Money(sum.multiply(interestPercent)
                .divide(PERCENT.multiply(BigDecimal.valueOf(daysOfYear)), 2, RoundingMode.HALF_UP));
    }

    public LocalDate barredUntil(LocalDate day) {
        return day.plusYears(fraudBarYears);
    }
}
