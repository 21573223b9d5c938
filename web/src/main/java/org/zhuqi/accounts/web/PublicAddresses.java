package org.zhuqi.accounts.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What of the API answers without login; the use cases behind still decide. Everything else needs a token or session. */
final class PublicAddresses {
    static final RequestMatcher API = new OrRequestMatcher(
            post("/api/v1/tokens"),
            post("/api/v1/registrations"),
            post("/api/v1/credit-codes/check"),
            get("/api/v1/calendar/**"),
            get("/api/v1/units"),
            get("/api/v1/measures/**"),
            get("/api/v1/programmes"),
            get("/api/v1/programmes/*"),
            get("/api/v1/campaigns"),
            get("/api/v1/campaigns/*"),
            get("/api/v1/activities"),
            get("/api/v1/activities/*"),
            get("/api/v1/policies"),
            get("/api/v1/policies/*"),
            get("/api/v1/policies/*/items"),
            get("/api/v1/notices/**"),
            get("/api/v1/receipts/*"),
            post("/api/v1/notices/*/objections"),
            get("/api/v1/documents/**"));

    /** What of the pages needs login; the rest is for everybody, as far as the use cases go. */
    static final RequestMatcher PAGES_BEHIND_LOGIN = new OrRequestMatcher(
            any("/my/**"),
            any("/staff/**"),
            any("/account/**"),
            any("/exports/**"),
            post("/documents"),
            post("/documents/**"));

    private PublicAddresses() {}

    private static RequestMatcher any(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }

    private static RequestMatcher get(String pattern) {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.GET, pattern);
    }

    private static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, pattern);
    }
}
