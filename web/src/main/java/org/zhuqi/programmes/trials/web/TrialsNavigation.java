package org.zhuqi.programmes.trials.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

/** The entry of the staff's menu, and the variable {@code trialWords} of the templates. */
@Configuration
class TrialsNavigation {
    TrialsNavigation(ThymeleafViewResolver templates, TrialWords words) {
        templates.addStaticVariable("trialWords", words);
    }

    @Bean
    NavEntry dryRunsEntry() {
        return new NavEntry(
                "dry-runs", NavGroup.POLICIES, 390, "trials.nav", "/staff/dry-runs", "chart-bar", TrialsRight.READ);
    }
}
