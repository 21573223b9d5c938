package org.zhuqi.campaigns.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;

@Configuration
class CampaignNavigation {
    @Bean
    NavEntry campaignsEntry() {
        return new NavEntry(
                "campaigns", Area.STAFF, 400, "campaigns.nav", "/staff/campaigns", "flag", CampaignsRight.READ);
    }

    @Bean
    NavEntry assignmentsEntry() {
        return new NavEntry(
                "assignments",
                Area.STAFF,
                410,
                "assignments.nav",
                "/staff/assignments",
                "users",
                AssignmentsRight.WORK);
    }

    @Bean
    NavEntry visitsEntry() {
        return new NavEntry("visits", Area.STAFF, 420, "visits.nav", "/staff/visits", "map-pin", VisitsRight.READ);
    }
}
