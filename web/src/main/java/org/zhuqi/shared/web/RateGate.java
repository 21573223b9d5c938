package org.zhuqi.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.zhuqi.shared.RateBuckets;
import tools.jackson.databind.json.JsonMapper;

/** Lets a request pass or refuses it: 429 as a problem for the API, as a page for people. */
@Component
@Slf4j
class RateGate {
    private static final String REFUSED = "shared.too-many-requests";

    private record Rule(RateLimit limit, PathPattern pattern, int perMinute) {
        boolean covers(HttpServletRequest request, PathContainer path) {
            return limit.method().equals(request.getMethod())
                    && pattern.matches(path)
                    && limit.when().test(request);
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final RateBuckets buckets;
    private final List<RefusalWitness> witnesses;
    private final CurrentActor currentActor;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    RateGate(
            List<RateLimit> limits,
            RateLimitSettings settings,
            RateBuckets buckets,
            List<RefusalWitness> witnesses,
            CurrentActor currentActor,
            MessageSource messages,
            LocaleResolver locales,
            JsonMapper json) {
        this.buckets = buckets;
        this.witnesses = witnesses;
        this.currentActor = currentActor;
        this.messages = messages;
        this.locales = locales;
        this.json = json;
        if (settings.enabled()) {
            for (RateLimit limit : limits) {
                int perMinute = settings.perMinute().getOrDefault(limit.id(), limit.perMinute());
                rules.add(new Rule(limit, PathPatternParser.defaultInstance.parse(limit.pattern()), perMinute));
            }
            // One request is counted once: by the limit that says most exactly what it is.
            rules.sort((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern(), b.pattern()));
        }
    }

    /** Whether the request may go on; if not, the answer is written. */
    boolean passes(RateLimit.Whose whose, String asker, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        Optional<Rule> rule = rules.stream()
                .filter(r -> r.limit().whose() == whose && r.covers(request, path))
                .findFirst();
        if (rule.isEmpty()) {
            return true;
        }
        Duration wait =
                buckets.take(rule.get().limit().id() + " " + asker, rule.get().perMinute());
        if (wait.isZero()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        tell(rule.get().limit(), request);
        refuse(request, response);
        return false;
    }

    /** A witness that fails changes nothing about the answer. */
    private void tell(RateLimit limit, HttpServletRequest request) {
        try {
            witnesses.forEach(witness -> witness.limited(
                    currentActor.get(), limit.id(), request.getMethod() + " " + request.getRequestURI()));
        } catch (RuntimeException e) {
            log.error("a limit that was reached was not put on record: {}", limit.id(), Wordless.of(e));
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
