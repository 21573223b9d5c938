package org.zhuqi.programmes.trials.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.programmes.trials.OutcomeRetention;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrialSettings.class)
class TrialConfiguration {
    @Bean
    OutcomeRetention outcomeRetention(TrialSettings settings) {
        return new OutcomeRetention(settings.keepOutcomesFor());
    }
}
