package org.zhuqi.shared.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is open without login and could be asked without end. */
@Configuration
@EnableConfigurationProperties(RateLimitSettings.class)
class OpenQuestions {
    @Bean
    RateLimit loginLimit() {
        return new RateLimit("login", "POST", "/login", 60);
    }

    @Bean
    RateLimit tokensLimit() {
        return new RateLimit("tokens", "POST", "/api/v1/tokens", 60);
    }

    @Bean
    RateLimit registerLimit() {
        return new RateLimit("register", "POST", "/register", 20);
    }

    @Bean
    RateLimit registrationsLimit() {
        return new RateLimit("registrations", "POST", "/api/v1/registrations", 20);
    }

    @Bean
    RateLimit creditCodesLimit() {
        return new RateLimit("credit-codes", "POST", "/api/v1/credit-codes/check", 120);
    }

    @Bean
    RateLimit calendarLimit() {
        return new RateLimit("calendar", "GET", "/api/v1/calendar/due", 120);
    }

    @Bean
    RateLimit measuresLimit() {
        return new RateLimit("measures", "GET", "/api/v1/measures/**", 120);
    }

    @Bean
    RateLimit objectionsLimit() {
        return new RateLimit("objections", "POST", "/notices/{id}/objections", 10);
    }

    @Bean
    RateLimit objectionsApiLimit() {
        return new RateLimit("objections-api", "POST", "/api/v1/notices/{id}/objections", 10);
    }

    /** The security chains call the filter, after they have set the headers of every answer; nobody else does. */
    @Bean
    FilterRegistrationBean<RateLimits> rateLimitsOnlyInTheChains(RateLimits limits) {
        FilterRegistrationBean<RateLimits> registration = new FilterRegistrationBean<>(limits);
        registration.setEnabled(false);
        return registration;
    }
}
