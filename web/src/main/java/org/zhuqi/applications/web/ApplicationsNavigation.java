package org.zhuqi.applications.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

@Configuration
class ApplicationsNavigation {
    @Bean
    NavEntry myApplicationsEntry() {
        return new NavEntry(
                "my-applications",
                Area.ENTERPRISE,
                200,
                "applications.nav.mine",
                "/my/applications",
                "file-text",
                ApplicationsRight.APPLY);
    }

    @Bean
    NavEntry staffApplicationsEntry() {
        return new NavEntry(
                "applications",
                NavGroup.REVIEWS,
                400,
                "applications.nav.staff",
                "/staff/applications",
                "file-text",
                ApplicationsRight.READ);
    }
}
