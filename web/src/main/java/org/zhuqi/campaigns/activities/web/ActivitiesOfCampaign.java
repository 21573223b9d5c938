package org.zhuqi.campaigns.activities.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** A campaign's activities that enterprises can register for now, on its public page. */
@Component
@RequiredArgsConstructor
class ActivitiesOfCampaign implements PageSection {
    private static final int LOOKED_AT = 30;
    private static final int SHOWN = 6;
    private final ActivityQueries queries;
    private final Clock clock;

    @Override
    public String page() {
        return "campaign-public";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "activities.of-campaign";
    }

    @Override
    public String fragment() {
        return "campaigns/activities/parts :: of-campaign";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof CampaignId;
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof CampaignId campaign)) {
            throw new IllegalArgumentException("not a campaign: " + subject);
        }
        return Map.of("activities", registering(actor, campaign));
    }

    private List<ActivityQueries.Line> registering(Actor actor, CampaignId campaign) {
        Instant now = clock.instant();
        return queries
                .announced(
                        actor.scopeFor(ActivitiesRight.OPEN),
                        new ActivityQueries.Filter(ActivityStatus.ANNOUNCED, null, null, campaign, null, now),
                        PageRequest.first(LOOKED_AT))
                .items()
                .stream()
                .filter(line -> !now.isBefore(line.opens()) && now.isBefore(line.closes()))
                .limit(SHOWN)
                .toList();
    }
}
