package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;

/**
 * How often one address or one person may ask something.
 *
 * @param id names it in settings: {@code zhuqi.rate-limits.per-minute.<id>}; limits of one id share what is left
 * @param method HTTP method
 * @param pattern path pattern, e.g. {@code /api/v1/notices/{id}/objections}
 * @param perMinute requests a minute unless set otherwise
 * @param whose who is counted
 * @param when which of these requests are counted
 */
public record RateLimit(
        String id, String method, String pattern, int perMinute, Whose whose, Predicate<HttpServletRequest> when) {
    /** Who is counted. */
    public enum Whose {
        /** An address, before anybody is asked who they are. */
        ADDRESS,
        /** Who is logged in, at whatever address; an address where nobody is. An office has one address for all. */
        PERSON
    }

    /** Every such request, by address. */
    public RateLimit(String id, String method, String pattern, int perMinute) {
        this(id, method, pattern, perMinute, Whose.ADDRESS, request -> true);
    }

    public RateLimit perPerson() {
        return new RateLimit(id, method, pattern, perMinute, Whose.PERSON, when);
    }

    public RateLimit when(Predicate<HttpServletRequest> counted) {
        return new RateLimit(id, method, pattern, perMinute, whose, counted);
    }
}
