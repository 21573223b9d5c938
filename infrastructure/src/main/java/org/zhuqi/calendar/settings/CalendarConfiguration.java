package org.zhuqi.calendar.settings;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.calendar.WorkingTime;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {
    @Bean
    WorkingTime workingTime(CalendarSettings settings, Clock clock) {
        return new WorkingTime(
                settings.workingHours().stream().map(WorkingTime.Span::of).toList(), clock.getZone());
    }
}
