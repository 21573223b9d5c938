package org.zhuqi.parks;

/**
 * What an authority may change about parks.
 *
 * @param endingDays so many days before a tenancy ends its park's officers are reminded
 */
public record ParkRules(int endingDays) {
    public ParkRules {
        if (endingDays < 1) {
            throw new IllegalArgumentException("not a number of days: " + endingDays);
        }
    }
}
