package org.zhuqi.campaigns.reports.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.campaigns.reports.ReportRules;

/** Settings of campaigns' figures and reports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportConfiguration.Settings.class)
class ReportConfiguration {
    /**
     * {@code zhuqi.campaigns.reports}.
     *
     * @param leastCases how many cases a lead unit must have to be ranked; the others are shown apart
     * @param leastTitles in how many titles of demands a word must stand to be a hot topic
     * @param mostTopics how many categories and how many words are shown as hot topics
     */
    @ConfigurationProperties("zhuqi.campaigns.reports")
    record Settings(
            @DefaultValue("3") int leastCases,
            @DefaultValue("3") int leastTitles,
            @DefaultValue("8") int mostTopics) {}

    @Bean
    ReportRules reportRules(Settings settings) {
        return new ReportRules(settings.leastCases(), settings.leastTitles(), settings.mostTopics());
    }
}
