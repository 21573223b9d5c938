package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** How the API says no: RFC 9457 problems with a stable key. */
public final class Api {
    private Api() {}

    /** Whether the request is one of the API. */
    public static boolean asked(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = original == null ? request.getRequestURI() : original.toString();
        return path.startsWith("/api/");
    }

    public static ProblemDetail problem(HttpStatus status, String key, String text) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
        detail.setType(URI.create("urn:zhuqi:" + key));
        detail.setProperty("key", key);
        // What somebody quotes to the operator, who finds the request by it in the log.
        detail.setProperty("requestId", RequestIds.current());
        return detail;
    }
}
