package org.zhuqi.subsidies.recoveries.jdbc;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.subsidies.recoveries.RecoveryRules;

/** Settings of recoveries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecoveryConfiguration.Settings.class)
class RecoveryConfiguration {
    /**
     * {@code zhuqi.subsidies.recoveries}.
     *
     * @param interestPercent interest a year on money that is taken back, in per cent
     * @param daysOfYear by which a year's interest is divided
     * @param fraudBarYears how many years whoever deceived gets nothing
     */
    @ConfigurationProperties("zhuqi.subsidies.recoveries")
    record Settings(
            @DefaultValue("3.0") BigDecimal interestPercent,
            @DefaultValue("360") int daysOfYear,
            @DefaultValue("3") int fraudBarYears) {}

    @Bean
    RecoveryRules recoveryRules(Settings settings) {
        return new RecoveryRules(settings.interestPercent(), settings.daysOfYear(), settings.fraudBarYears());
    }
}
