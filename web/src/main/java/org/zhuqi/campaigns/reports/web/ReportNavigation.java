package org.zhuqi.campaigns.reports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;

@Configuration
class ReportNavigation {
    @Bean
    NavEntry campaignFiguresEntry() {
        return new NavEntry(
                "campaign-figures",
                Area.STAFF,
                440,
                "reports.nav.figures",
                "/staff/campaign-figures",
                "chart-bar",
                ReportsRight.READ);
    }

    @Bean
    NavEntry campaignReportsEntry() {
        return new NavEntry(
                "campaign-reports",
                Area.STAFF,
                450,
                "reports.nav.reports",
                "/staff/campaign-reports",
                "file-text",
                ReportsRight.READ);
    }
}
