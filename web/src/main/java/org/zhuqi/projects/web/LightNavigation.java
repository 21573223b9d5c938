package org.zhuqi.projects.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.projects.lights.LightsRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

@Configuration
class LightNavigation {
    @Bean
    NavEntry lightRulesEntry() {
        return new NavEntry(
                "light-rules",
                NavGroup.PROJECTS,
                580,
                "lights.nav",
                "/staff/light-rules",
                "traffic-lights",
                LightsRight.TRY);
    }
}
