package org.zhuqi.campaigns.demands;

import lombok.With;
import org.zhuqi.calendar.Limit;

/**
 * The limits of facts §8.4; each one a setting.
 *
 * @param accept the office takes it on
 * @param dispatch the office gives it to a unit
 * @param object the unit may object to the dispatch
 * @param contact the unit gets in touch with the enterprise
 * @param reply the unit's interim reply
 * @param simple closing limit of a simple demand
 * @param ordinary closing limit of an ordinary one
 * @param complex closing limit of a complex one
 * @param extension longest extension, in working days
 * @param extensionAhead how many working days before the limit an extension must be asked for, at least; where the limit is in
 *     hours, before it is over
 * @param rating the enterprise rates; then the demand closes without a score
 * @param followUp the office reopens or closes after the rating
 * @param rectification the unit answers a card
 * @param deferral furthest day a next reply may be put off to, in working days
 * @param reminderPercent share of a limit after which the unit is reminded
 * @param yellowAfter working days past the limit on which the yellow card falls
 * @param redAfter working days past the limit that must be exceeded for a red card
 */
@With
public record DemandLimits(
        Limit accept,
        Limit dispatch,
        Limit object,
        Limit contact,
        Limit reply,
        Limit simple,
        Limit ordinary,
        Limit complex,
        int extension,
        int extensionAhead,
        Limit rating,
        Limit followUp,
        Limit rectification,
        int deferral,
        int reminderPercent,
        int yellowAfter,
        int redAfter) {
    /** As facts §8.4 recommends. */
    public static final DemandLimits DEFAULT = new DemandLimits(
            Limit.ofDays(1),
            Limit.ofDays(1),
            Limit.ofDays(1),
            Limit.ofDays(1),
            Limit.ofDays(3),
            Limit.ofDays(3),
            Limit.ofDays(10),
            Limit.ofDays(20),
            10,
            1,
            Limit.ofDays(5),
            Limit.ofDays(1),
            Limit.ofDays(3),
            60,
            80,
            1,
            5);

    public DemandLimits {
        for (int days : new int[] {extension, deferral, yellowAfter, redAfter}) {
            if (days < 1) {
                throw new IllegalArgumentException("every limit is at least one working day");
            }
        }
        if (extensionAhead < 0 || reminderPercent < 1 || reminderPercent > 100) {
            throw new IllegalArgumentException("limits of demands out of range");
        }
    }

    public Limit closing(Complexity complexity) {
        return switch (complexity) {
            case SIMPLE -> simple;
            case ORDINARY -> ordinary;
            case COMPLEX -> complex;
        };
    }

    /** The working day of a limit at whose start the unit is reminded: ⌈0.8 N⌉ (R18). */
    public int reminderDay(int workingDays) {
        return Math.max(1, (workingDays * reminderPercent + 99) / 100);
    }
}
