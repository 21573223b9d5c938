package org.zhuqi.policies.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.policies.PolicyLimits;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicySettings.class)
class PolicyConfiguration {
    @Bean
    PolicyLimits policyLimits(PolicySettings settings) {
        return new PolicyLimits(settings.itemDays(), settings.expiryDays());
    }
}
