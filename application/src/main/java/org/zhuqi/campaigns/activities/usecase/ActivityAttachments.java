package org.zhuqi.campaigns.activities.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Files of an activity: public once it is announced, attached by whoever organises it until it is closed. */
@Service
@RequiredArgsConstructor
class ActivityAttachments implements AttachmentOwner {
    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);
    private final Activities activities;

    @Override
    public String kind() {
        return "activity";
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId)
                .map(activity -> activity.isPublic()
                        ? actor.may(ActivitiesRight.OPEN)
                        : actor.may(ActivitiesRight.READ_INTERNAL, activity.organiser(), null))
                .orElse(NOT_THERE);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return find(ownerId)
                .filter(activity ->
                        activity.status() != ActivityStatus.CLOSED && activity.status() != ActivityStatus.CANCELLED)
                .map(activity -> actor.may(ActivitiesRight.ORGANISE, activity.organiser(), null))
                .orElse(NOT_THERE);
    }

    private Optional<Activity> find(String ownerId) {
        try {
            return activities.find(ActivityId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
