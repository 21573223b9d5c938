package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is open without login and could be asked without end, and what costs much whoever asks. A room that opens something
 * else declares a limit of its own; searches, uploads and exports are recognised in every room.
 */
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

    /** Few enough that nobody tries numbers. */
    @Bean
    RateLimit followedObjectionsLimit() {
        return new RateLimit("followed-objections", "POST", "/notices/objections", 10);
    }

    @Bean
    RateLimit objectionsApiLimit() {
        return new RateLimit("objections-api", "POST", "/api/v1/notices/{id}/objections", 10);
    }

    /** Few enough that nobody tries digests. */
    @Bean
    RateLimit receiptsLimit() {
        return new RateLimit("receipts", "GET", "/receipts", 60);
    }

    @Bean
    RateLimit receiptsApiLimit() {
        return new RateLimit("receipts-api", "GET", "/api/v1/receipts/**", 60);
    }

    @Bean
    RateLimit publicProgrammesLimit() {
        return publicApi("/api/v1/programmes/**");
    }

    @Bean
    RateLimit publicNoticesLimit() {
        return publicApi("/api/v1/notices/**");
    }

    @Bean
    RateLimit publicUnitsLimit() {
        return publicApi("/api/v1/units");
    }

    @Bean
    RateLimit publicCalendarLimit() {
        return publicApi("/api/v1/calendar/**");
    }

    @Bean
    RateLimit publicDocumentsLimit() {
        return publicApi("/api/v1/documents/**");
    }

    private static RateLimit publicApi(String pattern) {
        return new RateLimit("public-api", "GET", pattern, 300);
    }

    @Bean
    RateLimit searchLimit() {
        return new RateLimit("search", "GET", "/**", 60).perPerson().when(request -> typed(request, "q", "text"));
    }

    @Bean
    RateLimit uploadLimit() {
        return new RateLimit("upload", "POST", "/**", 60).perPerson().when(OpenQuestions::carriesFiles);
    }

    /** A file in parts counts once, when it is begun, as one that comes whole. */
    @Bean
    RateLimit resumableUploadLimit() {
        return new RateLimit("upload", "POST", "/api/v1/uploads", 60).perPerson();
    }

    /** Parts of half a megabyte over a good line, and no more. */
    @Bean
    RateLimit uploadPartsLimit() {
        return new RateLimit("upload-parts", "PUT", "/api/v1/uploads/{id}/content", 600).perPerson();
    }

    @Bean
    RateLimit exportLimit() {
        return new RateLimit("export", "GET", "/**", 20).perPerson().when(OpenQuestions::asksForAFile);
    }

    private static boolean typed(HttpServletRequest request, String... names) {
        return Arrays.stream(names).map(request::getParameter).anyMatch(value -> value != null && !value.isBlank());
    }

    private static boolean carriesFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean asksForAFile(HttpServletRequest request) {
        String path = request.getRequestURI();
        // A list is a file whether or not somebody says of what kind.
        return path.contains("/exports/")
                || path.endsWith("/export")
                || path.endsWith("/document")
                || path.endsWith(".xlsx")
                || path.endsWith(".csv")
                || typed(request, "export", "format");
    }

    /** The security chains call the filter, after they have set the headers of every answer; nobody else does. */
    @Bean
    FilterRegistrationBean<RateLimits> rateLimitsOnlyInTheChains(RateLimits limits) {
        FilterRegistrationBean<RateLimits> registration = new FilterRegistrationBean<>(limits);
        registration.setEnabled(false);
        return registration;
    }
}
