package org.zhuqi.parks.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.parks.ParkRules;

/** Settings of parks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ParkConfiguration.Settings.class)
class ParkConfiguration {
    /**
     * {@code zhuqi.parks}.
     *
     * @param endingDays so many days before a tenancy ends its park's officers are reminded
     */
    @ConfigurationProperties("zhuqi.parks")
    record Settings(@DefaultValue("90") int endingDays) {}

    @Bean
    ParkRules parkRules(Settings settings) {
        return new ParkRules(settings.endingDays());
    }
}
