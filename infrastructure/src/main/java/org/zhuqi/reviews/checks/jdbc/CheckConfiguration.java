package org.zhuqi.reviews.checks.jdbc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.reviews.checks.MatterRules;
import org.zhuqi.reviews.checks.MatterRules.Span;

/** Settings of checks that run by themselves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckConfiguration.Settings.class)
class CheckConfiguration {
    /**
     * {@code zhuqi.reviews.checks}.
     *
     * @param growth for how long the same growth is rewarded once: year, ever or off
     * @param title for how long the same title is rewarded once: year, ever or off
     */
    @ConfigurationProperties("zhuqi.reviews.checks")
    record Settings(
            @DefaultValue("year") Span growth,
            @DefaultValue("ever") Span title) {}

    @Bean
    MatterRules matterRules(Settings settings) {
        return new MatterRules(settings.growth(), settings.title());
    }
}
