package org.zhuqi.campaigns.demands.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.campaigns.demands.DemandLimits;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemandSettings.class)
class DemandConfiguration {
    @Bean
    DemandLimits demandLimits(DemandSettings settings) {
        return new DemandLimits(
                settings.acceptDays(),
                settings.dispatchDays(),
                settings.objectionDays(),
                settings.contactDays(),
                settings.replyDays(),
                settings.simpleDays(),
                settings.ordinaryDays(),
                settings.complexDays(),
                settings.extensionDays(),
                settings.extensionAhead(),
                settings.ratingDays(),
                settings.followUpDays(),
                settings.rectificationDays(),
                settings.deferralDays(),
                settings.reminderPercent(),
                settings.yellowAfter(),
                settings.redAfter());
    }
}
