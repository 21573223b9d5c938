package org.zhuqi.campaigns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.zhuqi.shared.Fraction;

/** From one day to another, both included. */
public record Term(LocalDate from, LocalDate to) {
    public Term {
        if (to.isBefore(from)) {
            throw CampaignsError.ENDS_BEFORE_IT_BEGINS.refused();
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** How many of its days have begun on the day given: none before the first, all after the last. */
    public long daysRun(LocalDate asOf) {
        return Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(from, asOf) + 1));
    }

    /** The share of its time that has run at the end of the day (序时进度), exact. */
    public Fraction shareRun(LocalDate asOf) {
        return Fraction.of(daysRun(asOf), days());
    }

    public boolean covers(Term other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
