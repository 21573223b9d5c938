package org.zhuqi.subsidies.ledger.jdbc;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.ledger.AidCeiling;

/** Settings of what one enterprise may get in all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AidConfiguration.Settings.class)
class AidConfiguration {
    /**
     * {@code zhuqi.subsidies.aid}.
     *
     * @param years how many years back awards count towards the ceiling
     * @param ceiling how much one enterprise may be awarded in all within these years, in yuan; nothing limits it when left
     *     out
     */
    @ConfigurationProperties("zhuqi.subsidies.aid")
    record Settings(@DefaultValue("3") int years, @Nullable BigDecimal ceiling) {}

    @Bean
    AidCeiling aidCeiling(Settings settings) {
        BigDecimal ceiling = settings.ceiling();
        return new AidCeiling(settings.years(), ceiling == null ? null : new Money(ceiling));
    }
}
