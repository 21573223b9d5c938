package org.zhuqi.campaigns.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** The campaigns that run, on the public home page. */
@Component
@RequiredArgsConstructor
class RunningCampaigns implements PageSection {
    private static final int LOOKED_AT = 10;
    private final CampaignQueries queries;

    @Override
    public String page() {
        return "home";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "campaigns.nav";
    }

    @Override
    public String fragment() {
        return "campaigns/parts :: running";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return !running(actor).isEmpty();
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        return Map.of("campaigns", running(actor));
    }

    private List<CampaignQueries.Line> running(Actor actor) {
        return queries
                .announced(actor.scopeFor(CampaignsRight.OPEN), null, PageRequest.first(LOOKED_AT))
                .items()
                .stream()
                .filter(line -> line.status() == CampaignStatus.PUBLISHED)
                .toList();
    }
}
