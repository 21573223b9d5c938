package org.zhuqi.campaigns.demands.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Counts demands as they were at the end of a day. Scopes as in {@link DemandQueries}. */
@Port
public interface DemandFigureQueries {
    /** How many were raised of each category until then. Scope of STATISTICS: names nobody. */
    Map<String, Long> raisedByCategory(Scope scope, Instant until);

    Totals totals(Scope scope, Asked asked);

    /** The same for each unit, lead or category at once; what none belongs to is left out. */
    Map<String, Totals> totalsBy(Scope scope, Asked asked, Dimension dimension);

    /** What {@link Figure#RAISED} counts of demands whose title holds one of these words, by the word. */
    Map<String, Long> raisedByWord(Scope scope, Asked asked, Collection<String> words);

    /** The demands behind one of the figures; those that fulfil it first. */
    Page<Counted> counted(Scope scope, Asked asked, Figure figure, PageRequest page);

    /**
     * Titles of the demands that {@link Figure#RAISED} counts, oldest first. Where there are more than so many, about as
     * many of them, spread evenly over the time.
     */
    List<String> titles(Scope scope, Asked asked, int most);

    /**
     * @param until everything written before this moment
     * @param asOf the day that ends then
     * @param since only what has its day on or after this one; null for all
     * @param word only those whose title holds it
     */
    record Asked(
            Instant until,
            LocalDate asOf,
            @Nullable LocalDate since,
            @Nullable ReportingUnitId unit,
            @Nullable ReportingUnitId handler,
            @Nullable String category,
            @Nullable CampaignId campaign,
            @Nullable String word) {}

    /**
     * @param closedOfAccepted of {@code accepted}
     * @param notDue accepted, open, and not yet due
     */
    record Totals(
            long raised,
            long accepted,
            long closed,
            long closedOfAccepted,
            long notDue,
            long onTime,
            long rated,
            long satisfied,
            long daysTaken,
            long cards) {
        public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** What figures can be set side by side by. */
    enum Dimension {
        /** The enterprise's responsible unit. */
        UNIT,
        /** The lead unit; a card counts with the unit that carries it. */
        HANDLER,
        CATEGORY
    }

    /** What is counted; the first of two numbers is a share of the second. Each has its day (facts §8.5). */
    enum Figure {
        /** By the day it was raised. */
        RAISED,
        /** By the day it was taken up. */
        ACCEPTED,
        /** By the day of the answer. */
        CLOSED,
        /** Closed of accepted, those left out that are open and not yet due; by the day it was taken up. */
        CLOSING_RATE,
        /** Resolved on time, of closed. */
        ON_TIME_RATE,
        /** By the day of the rating. */
        RATED,
        /** Very satisfied and satisfied, of rated. */
        SATISFACTION,
        /** Working days taken, of closed. */
        MEAN_DAYS,
        /** By the day it was given. */
        CARDS;

        /** Id of the measure that shows it. */
        public String measure() {
            return "demands." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param number what it adds: 1 or 0, days taken, or cards
     * @param on the day that made it count
     */
    record Counted(DemandId id, String title, ReportingUnitId unit, long number, LocalDate on) {}
}
