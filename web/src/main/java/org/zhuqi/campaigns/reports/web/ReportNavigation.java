package org.zhuqi.campaigns.reports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.RateLimit;

@Configuration
class ReportNavigation {
    @Bean
    NavEntry campaignFiguresEntry() {
        return new NavEntry(
                "campaign-figures",
                NavGroup.CAMPAIGN,
                440,
                "reports.nav.figures",
                "/staff/campaign-figures",
                "chart-bar",
                ReportsRight.READ);
    }

    /** Shares what is left with the campaigns' public pages, from which one comes. */
    @Bean
    RateLimit publicReportLimit() {
        return new RateLimit("public-campaigns", "GET", "/campaign-reports/{id}", 60);
    }

    /** Letters are put into each file anew. */
    @Bean
    RateLimit publicPaperLimit() {
        return new RateLimit("public-papers", "GET", "/campaign-reports/{id}/document", 20);
    }

    @Bean
    NavEntry campaignReportsEntry() {
        return new NavEntry(
                "campaign-reports",
                NavGroup.CAMPAIGN,
                450,
                "reports.nav.reports",
                "/staff/campaign-reports",
                "file-text",
                ReportsRight.READ);
    }
}
