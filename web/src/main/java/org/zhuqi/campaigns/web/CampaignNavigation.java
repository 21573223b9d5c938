package org.zhuqi.campaigns.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.RateLimit;

@Configuration
class CampaignNavigation {
    @Bean
    NavEntry publicCampaignsEntry() {
        return new NavEntry("public-campaigns", Area.PUBLIC, 240, "campaigns.nav", "/campaigns", "flag", null);
    }

    /** Each page asks the catalogue for a figure a goal. */
    @Bean
    RateLimit publicCampaignLimit() {
        return new RateLimit("public-campaigns", "GET", "/campaigns/{id}", 60);
    }

    @Bean
    RateLimit publicCampaignsLimit() {
        return new RateLimit("public-api", "GET", "/api/v1/campaigns/**", 300);
    }

    @Bean
    NavEntry campaignsEntry() {
        return new NavEntry(
                "campaigns", NavGroup.CAMPAIGN, 340, "campaigns.nav", "/staff/campaigns", "flag", CampaignsRight.READ);
    }

    @Bean
    NavEntry assignmentsEntry() {
        return new NavEntry(
                "assignments",
                NavGroup.CAMPAIGN,
                410,
                "assignments.nav",
                "/staff/assignments",
                "users",
                AssignmentsRight.WORK);
    }

    @Bean
    NavEntry visitsEntry() {
        return new NavEntry(
                "visits", NavGroup.CAMPAIGN, 420, "visits.nav", "/staff/visits", "map-pin", VisitsRight.READ);
    }
}
