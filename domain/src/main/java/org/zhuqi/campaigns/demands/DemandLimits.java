package org.zhuqi.campaigns.demands;

/**
 * The limits of facts §8.4, in working days; each one a setting.
 *
 * @param accept the office takes it on
 * @param dispatch the office gives it to a unit
 * @param object the unit may object to the dispatch
 * @param contact the unit gets in touch with the enterprise
 * @param reply the unit's interim reply
 * @param simple closing limit of a simple demand
 * @param ordinary closing limit of an ordinary one
 * @param complex closing limit of a complex one
 * @param extension longest extension
 * @param extensionAhead how long before the limit an extension must be asked for, at least
 * @param rating the enterprise rates; then the demand closes without a score
 * @param followUp the office reopens or closes after the rating
 * @param rectification the unit answers a card
 * @param deferral furthest day a next reply may be put off to
 * @param reminderPercent share of a limit after which the unit is reminded
 * @param yellowAfter working days past the limit on which the yellow card falls
 * @param redAfter working days past the limit that must be exceeded for a red card
 */
public record DemandLimits(
        int accept,
        int dispatch,
        int object,
        int contact,
        int reply,
        int simple,
        int ordinary,
        int complex,
        int extension,
        int extensionAhead,
        int rating,
        int followUp,
        int rectification,
        int deferral,
        int reminderPercent,
        int yellowAfter,
        int redAfter) {
    /** As facts §8.4 recommends. */
    public static final DemandLimits DEFAULT = new DemandLimits(1, 1, 1, 1, 3, 3, 10, 20, 10, 1, 5, 1, 3, 60, 80, 1, 5);

    public DemandLimits {
        int[] days = {
            accept,
            dispatch,
            object,
            contact,
            reply,
            simple,
            ordinary,
            complex,
            extension,
            rating,
            followUp,
            rectification,
            deferral,
            yellowAfter,
            redAfter
        };
        for (int limit : days) {
            if (limit < 1) {
                throw new IllegalArgumentException("every limit is at least one working day");
            }
        }
        if (extensionAhead < 0 || reminderPercent < 1 || reminderPercent > 100) {
            throw new IllegalArgumentException("limits of demands out of range");
        }
    }

    public int closing(Complexity complexity) {
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
