package org.zhuqi.reviews.panels.jdbc;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.reviews.panels.ScoringSettings;

/** Settings of experts' scores. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoringConfiguration.Settings.class)
class ScoringConfiguration {
    /**
     * {@code zhuqi.reviews.panels}.
     *
     * @param dropFrom from how many scores on the highest and the lowest are left out
     * @param deviation how many points a score may lie off the mean without a reason
     */
    @ConfigurationProperties("zhuqi.reviews.panels")
    record Settings(
            @DefaultValue("7") int dropFrom,
            @DefaultValue("20") BigDecimal deviation) {}

    @Bean
    ScoringSettings scoringSettings(Settings settings) {
        return new ScoringSettings(settings.dropFrom(), settings.deviation());
    }
}
