package org.zhuqi.notifications.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.notifications.ReminderDays;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {
    @Bean
    ReminderDays reminderDays(NotificationSettings settings) {
        return new ReminderDays(settings.reminderDays());
    }
}
