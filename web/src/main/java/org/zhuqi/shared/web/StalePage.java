package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** A form that was sent from a page which no longer counts: opened before another login, or very long ago. */
public final class StalePage {
    private static final String MARK = StalePage.class.getName();

    private StalePage() {}

    /** Has the error page of this request say so. */
    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    static boolean is(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
