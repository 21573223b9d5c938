package org.zhuqi.campaigns.demands.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.usecase.ShowDemandStatistics;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** What everybody may know of demands, on a campaign's public page: the largest groups and the way to the rest. */
@Component
@RequiredArgsConstructor
class DemandsOfCampaign implements PageSection {
    private final ShowDemandStatistics showDemandStatistics;
    private final Clock clock;

    @Override
    public String page() {
        return "campaign-public";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String titleKey() {
        return "demands.statistics.title";
    }

    @Override
    public String fragment() {
        return "campaigns/demands/parts :: of-campaign";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof CampaignId;
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        return Map.of("counts", showDemandStatistics.show(actor), "today", LocalDate.now(clock));
    }
}
