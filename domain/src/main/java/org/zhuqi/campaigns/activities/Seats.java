package org.zhuqi.campaigns.activities;

import org.jspecify.annotations.Nullable;

/**
 * The seats of an activity that are left: places go to enterprises, seats to the people they bring.
 *
 * @param left null where nobody counts them; what came to the door without asking may have taken more than there are
 * @param most how many there are in all
 */
public record Seats(@Nullable Integer left, @Nullable Integer most) {
    /** @param expected people of those who have a place */
    public static Seats of(Activity activity, int expected) {
        Integer most = activity.plan().capacity().seats();
        return new Seats(most == null ? null : Math.max(0, most - expected), most);
    }

    public boolean any() {
        return left == null || left > 0;
    }

    public boolean enoughFor(int people) {
        return left == null || people <= left;
    }

    /** Refuses more people than can sit, with how many can. */
    public void refuseMore(int people) {
        if (left != null && !enoughFor(people)) {
            throw ActivitiesError.SEATS_LEFT.refused(left);
        }
    }

    /** Of those who wait: as many as there are seats in all. */
    public void refuseMoreThanAll(int people) {
        if (most != null && people > most) {
            throw ActivitiesError.SEATS_LEFT.refused(most);
        }
    }

    public Seats without(int people) {
        return left == null ? this : new Seats(Math.max(0, left - people), most);
    }
}
