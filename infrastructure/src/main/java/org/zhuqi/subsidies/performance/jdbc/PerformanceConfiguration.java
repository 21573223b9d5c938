package org.zhuqi.subsidies.performance.jdbc;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.subsidies.performance.PerformanceRules;

/** Settings of performances. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PerformanceConfiguration.Settings.class)
class PerformanceConfiguration {
    /**
     * {@code zhuqi.subsidies.performance}.
     *
     * @param evaluationDays how many days after the last target's day an enterprise has evaluated itself
     * @param overdueDays how many days after that an enterprise that has not is reminded
     */
    @ConfigurationProperties("zhuqi.subsidies.performance")
    record Settings(
            @DefaultValue("90") int evaluationDays,

            @DefaultValue({"1", "10", "30"}) List<Integer> overdueDays) {}

    @Bean
    PerformanceRules performanceRules(Settings settings) {
        return new PerformanceRules(settings.evaluationDays(), settings.overdueDays());
    }
}
