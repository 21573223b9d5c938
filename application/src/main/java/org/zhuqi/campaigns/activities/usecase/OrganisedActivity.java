package org.zhuqi.campaigns.activities.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Finds an activity for whoever organises it; to others it is not there. */
@Service
@RequiredArgsConstructor
class OrganisedActivity {
    private final Activities activities;

    Activity find(Actor actor, ActivityId id) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        return reached(actor, activities.find(id).orElseThrow(SharedError.NOT_FOUND::refused));
    }

    /** The same, and nobody gives its places and booths away meanwhile. */
    Activity lock(Actor actor, ActivityId id) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        return reached(actor, activities.lock(id).orElseThrow(SharedError.NOT_FOUND::refused));
    }

    private static Activity reached(Actor actor, Activity activity) {
        actor.may(ActivitiesRight.ORGANISE, activity.organiser(), null).orRefuse();
        return activity;
    }

    static boolean organises(Actor actor, Activity activity) {
        return actor.may(ActivitiesRight.ORGANISE, activity.organiser(), null).allowed();
    }
}
