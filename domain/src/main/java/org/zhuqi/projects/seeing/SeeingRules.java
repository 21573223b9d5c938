package org.zhuqi.projects.seeing;

import java.time.Month;
import java.util.Set;

/**
 * What an authority may change about how projects are looked at.
 *
 * @param winter months in which outdoor work stops; shaded on charts
 * @param startsDue which starts a rate of starts counts among those planned
 */
public record SeeingRules(Set<Month> winter, StartsDue startsDue) {
    public SeeingRules {
        winter = Set.copyOf(winter);
    }

    /** Which planned starts a rate is of. */
    public enum StartsDue {
        /** Those planned by the day (docs/domain.md §9.3). */
        BY_THE_DAY,
        /** All of the day's year, those still to come too. */
        OF_THE_YEAR
    }
}
