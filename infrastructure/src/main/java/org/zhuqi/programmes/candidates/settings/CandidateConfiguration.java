package org.zhuqi.programmes.candidates.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.programmes.candidates.AnswerTime;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CandidateSettings.class)
class CandidateConfiguration {
    @Bean
    AnswerTime answerTime(CandidateSettings settings) {
        return new AnswerTime(settings.answerDays());
    }
}
