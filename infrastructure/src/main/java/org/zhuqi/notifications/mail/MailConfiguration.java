package org.zhuqi.notifications.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.notifications.usecase.MailRules;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    @Bean
    MailRules mailRules(MailSettings settings) {
        return new MailRules(settings.gather(), settings.digest(), settings.publicAddress());
    }
}
