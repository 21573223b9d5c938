package org.zhuqi.reviews.notices.jdbc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.reviews.notices.NoticeSettings;

/** Settings of public notices. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeConfiguration.Settings.class)
class NoticeConfiguration {
    /**
     * {@code zhuqi.reviews.notices}.
     *
     * @param answerDays working days to answer an objection
     * @param objectionsPerHour how many objections one network address may file in an hour
     */
    @ConfigurationProperties("zhuqi.reviews.notices")
    record Settings(
            @DefaultValue("10") int answerDays,
            @DefaultValue("10") int objectionsPerHour) {}

    @Bean
    NoticeSettings noticeSettings(Settings settings) {
        return new NoticeSettings(settings.answerDays(), settings.objectionsPerHour());
    }
}
