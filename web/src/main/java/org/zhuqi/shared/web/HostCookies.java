package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What cookies are called. Over TLS their names begin with {@code __Host-}: the browser then takes them from this very host
 * only, for all of its paths, and no neighbour under the same domain can plant one. Over plain HTTP, as in a trial on one's
 * own machine, browsers would refuse such a name.
 */
public final class HostCookies {
    private static final String PREFIX = "__Host-";

    private HostCookies() {}

    public static String name(HttpServletRequest request, String plain) {
        return request.isSecure() ? secure(plain) : plain;
    }

    public static String secure(String plain) {
        return PREFIX + plain;
    }
}
