package org.zhuqi.campaigns.reports.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.reports.usecase.ReportQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** A campaign's published reports, on its public page; where none is, there is no section. */
@Component
@RequiredArgsConstructor
class ReportsOfCampaign implements PageSection {
    private static final int SHOWN = 24;
    private final ReportQueries queries;

    @Override
    public String page() {
        return "campaign-public";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String titleKey() {
        return "reports.nav.reports";
    }

    @Override
    public String fragment() {
        return "campaigns/reports/parts :: of-campaign";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof CampaignId campaign
                && !published(actor, campaign).isEmpty();
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof CampaignId campaign)) {
            throw new IllegalArgumentException("not a campaign: " + subject);
        }
        return Map.of("reports", published(actor, campaign));
    }

    private List<ReportQueries.Line> published(Actor actor, CampaignId campaign) {
        return queries.published(actor.scopeFor(ReportsRight.OPEN), campaign, PageRequest.first(SHOWN))
                .items();
    }
}
