package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The number of the request that is being answered: in the answer, on every line of the log, on every error page. */
public final class RequestIds {
    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final String REQUEST = "requestId";
    private static final String USER = "userId";

    /** What a proxy sends is taken over when it is a number or name like this; anything else could forge a log line. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private RequestIds() {}

    /** The number of the request handled by this thread; null outside of one. */
    public static @Nullable String current() {
        return MDC.get(REQUEST);
    }

    /** From now on the log of this request says whose it is: the account's id, never a name. */
    public static void askedBy(String user) {
        MDC.put(USER, user);
    }

    /** The request's number, the same one when the container hands it over again to show an error. */
    static String begin(HttpServletRequest request) {
        String id = request.getAttribute(ATTRIBUTE) instanceof String known ? known : take(request);
        request.setAttribute(ATTRIBUTE, id);
        MDC.put(REQUEST, id);
        return id;
    }

    private static String take(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    static void end() {
        MDC.remove(REQUEST);
        MDC.remove(USER);
    }
}
