package org.zhuqi.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.extern.slf4j.Slf4j;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request its number and writes one line about it when it is answered.
 *
 * <p>The line names the pattern of the address, never the address: paths and queries hold credit codes and names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Slf4j
class RequestLog extends OncePerRequestFilter {
    /** Where no controller was reached, the first part of the path says enough, and only when it is a plain word. */
    private static final Pattern FIRST_PART = Pattern.compile("(/[a-z]{1,20})(?:/.*)?");

    /** Style sheets and health checks would drown the rest. */
    private static final Pattern QUIET = Pattern.compile("/(?:webjars|assets|actuator)/.*");

    private static final String BEGUN = RequestLog.class.getName() + ".begun";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
        if (first) {
            request.setAttribute(BEGUN, System.nanoTime());
        }
        response.setHeader(RequestIds.HEADER, RequestIds.begin(request));
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            // The reader went away; the container tidies up.
            throw e;
        } catch (Exception e) {
            boolean malformed = Unkeepable.is(e);
            log.atLevel(malformed ? Level.WARN : Level.ERROR)
                    .setCause(Wordless.of(e))
                    .log("request failed: {} {}", request.getMethod(), address(request));
            fail(response, malformed ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR);
        } finally {
            if (request.getDispatcherType() != DispatcherType.ERROR && !request.isAsyncStarted()) {
                write(request, response);
            }
            RequestIds.end();
        }
    }

    /** Answered here, because the container would write the exception's words into the log. */
    private static void fail(HttpServletResponse response, HttpStatus status) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(status.value());
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response) {
        boolean quiet = QUIET.matcher(request.getRequestURI()).matches();
        if ((quiet ? log.isDebugEnabled() : log.isInfoEnabled()) && request.getAttribute(BEGUN) instanceof Long begun) {
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            log.atLevel(quiet ? Level.DEBUG : Level.INFO)
                    .log("{} {} {} {} ms", request.getMethod(), address(request), response.getStatus(), millis);
        }
    }

    /** The pattern the address matched, e.g. {@code /staff/enterprises/{id}}. */
    static String address(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null && !pattern.equals("/**")) {
            return pattern.toString();
        }
        Matcher path = FIRST_PART.matcher(request.getRequestURI());
        return path.matches() ? path.group(1) + "/**" : "/**";
    }

    /** An error that is shown after a failure logs under the same number. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
