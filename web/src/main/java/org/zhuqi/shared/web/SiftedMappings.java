package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.method.HandlerMethod;
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
        private static final int PARTS = 3;
        private static final int KEPT = 1_000;

        private final ConcurrentLruCache<String, Set<RequestMappingInfo>> candidates =
                new ConcurrentLruCache<>(KEPT, this::beginningLike);
        private final ThreadLocal<@Nullable Set<RequestMappingInfo>> asked = new ThreadLocal<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            // With another way to write the same address, what it says is for the mapping to read.
            asked.set(path.indexOf('%') >= 0 ? null : candidates.get(head(path)));
            try {
                return super.lookupHandlerMethod(path, request);
            } finally {
                asked.remove();
            }
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            Set<RequestMappingInfo> some = asked.get();
            return some == null || some.contains(info) ? super.getMatchingMapping(info, request) : null;
        }

        /** The first parts of an address, which tell enough. */
        private static String head(String path) {
            int end = 0;
            for (int part = 0; part < PARTS && end >= 0; part++) {
                end = path.indexOf('/', end + 1);
            }
            return end < 0 ? path : path.substring(0, end);
        }

        private Set<RequestMappingInfo> beginningLike(String head) {
            Set<RequestMappingInfo> like = Collections.newSetFromMap(new IdentityHashMap<>());
            for (RequestMappingInfo info : getHandlerMethods().keySet()) {
                for (String pattern : info.getPatternValues()) {
                    String beginning = pattern.split("[{*?]", 2)[0];
                    if (beginning.startsWith(head) || head.startsWith(beginning)) {
                        like.add(info);
                    }
                }
            }
            return like;
        }
    }
}
