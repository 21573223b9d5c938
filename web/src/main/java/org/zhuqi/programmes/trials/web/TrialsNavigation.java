package org.zhuqi.programmes.trials.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;

@Configuration
class TrialsNavigation {
    @Bean
    NavEntry dryRunsEntry() {
        return new NavEntry(
                "dry-runs", Area.STAFF, 390, "trials.nav", "/staff/dry-runs", "chart-bar", TrialsRight.READ);
    }
}
