package org.zhuqi.shared.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/** Refuses an address that asks open questions too often: 429 as a problem for the API, as a page for people. */
@Component
public class RateLimits extends OncePerRequestFilter {
    private static final int ADDRESSES = 50_000;
    private static final String REFUSED = "shared.too-many-requests";

    private record Rule(RateLimit limit, PathPattern pattern, int perMinute) {
        boolean covers(HttpServletRequest request, PathContainer path) {
            return limit.method().equals(request.getMethod()) && pattern.matches(path);
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;
    // The address that asked longest ago is forgotten first, so that many addresses cannot fill the memory.
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    RateLimits(
            List<RateLimit> limits,
            RateLimitSettings settings,
            MessageSource messages,
            LocaleResolver locales,
            JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
        if (settings.enabled()) {
            for (RateLimit limit : limits) {
                int perMinute = settings.perMinute().getOrDefault(limit.id(), limit.perMinute());
                rules.add(new Rule(limit, PathPatternParser.defaultInstance.parse(limit.pattern()), perMinute));
            }
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        Optional<Rule> rule =
                rules.stream().filter(r -> r.covers(request, path)).findFirst();
        if (rule.isPresent()) {
            ConsumptionProbe probe = bucket(rule.get(), request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = Math.max(
                        1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                refuse(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Bucket bucket(Rule rule, String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    rule.limit().id() + " " + address,
                    key -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(rule.perMinute())
                                    .refillGreedy(rule.perMinute(), Duration.ofMinutes(1)))
                            .build());
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        if (!Api.asked(request)) {
            response.sendError(status.value());
            return;
        }
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        String text = messages.getMessage("error." + REFUSED, null, LocaleContextHolder.getLocale());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(Api.problem(status, REFUSED, text)));
    }
}
