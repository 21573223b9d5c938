package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks for who answers a request only among those whose address begins like its own.
 *
 * <p>Spring asks every mapping with a variable in its path, several hundred, for every request; a twelfth of a request's
 * time went there.
 */
@Configuration
class SiftedMappings {
    @Bean
    WebMvcRegistrations siftedRegistrations() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Sifted();
            }
        };
    }

    private static final class Sifted extends RequestMappingHandlerMapping {
        private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            String path = request.getRequestURI();
            if (path.indexOf('%') >= 0) {
                // Another way to write the same address: what it says is for the mapping to read.
                return super.getMatchingMapping(info, request);
            }
            int within = request.getContextPath().length();
            for (String beginning : beginnings.computeIfAbsent(info, Sifted::beginnings)) {
                if (path.startsWith(beginning, within)) {
                    return super.getMatchingMapping(info, request);
                }
            }
            return null;
        }

        /** What stands before the first sign of a pattern. */
        private static List<String> beginnings(RequestMappingInfo info) {
            return info.getPatternValues().stream()
                    .map(pattern -> pattern.split("[{*?]", 2)[0])
                    .toList();
        }
    }
}
