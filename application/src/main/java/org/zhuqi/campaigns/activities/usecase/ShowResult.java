package org.zhuqi.campaigns.activities.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityResult;
import org.zhuqi.campaigns.activities.ActivityResults;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;

/** Shows a result with all its notes to the organiser and to the enterprise's unit. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowResult {
    private final ActivityResults results;
    private final Activities activities;
    private final Enterprises enterprises;

    /** @param organises whether the reader notes what became of it */
    public record View(ActivityResult result, Activity activity, LocalText enterprise, boolean organises) {}

    public View show(Actor actor, ResultId id) {
        actor.may(ActivitiesRight.READ_INTERNAL).orRefuse();
        ActivityResult result = results.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Activity activity = activities.find(result.activity()).orElseThrow();
        if (!actor.may(ActivitiesRight.READ_INTERNAL, activity.organiser(), null)
                .allowed()) {
            actor.may(ActivitiesRight.READ_INTERNAL, result.unit(), null).orRefuse();
        }
        return new View(
                result,
                activity,
                enterprises
                        .find(result.enterprise())
                        .map(each ->
                                new LocalText(each.names().zh(), each.names().ko(), null))
                        .orElse(LocalText.ofZh(result.enterprise().toString())),
                OrganisedActivity.organises(actor, activity));
    }
}
