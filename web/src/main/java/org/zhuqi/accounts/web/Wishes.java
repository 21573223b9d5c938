package org.zhuqi.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.zhuqi.shared.web.HostCookies;

/**
 * Where somebody wanted to go before login, in a cookie: no session for people who are not logged in. A neighbour under the
 * same domain could have planted it; what a browser would take for the address of another server is no wish.
 *
 * <p>The cache knows one name for its cookie; over TLS it is given the one that {@link HostCookies} asks for.
 */
class Wishes extends CookieRequestCache {
    private static final String NAME = "REDIRECT_URI";
    private static final Pattern PLAIN = Pattern.compile("https?://[^/\\\\\\s]+/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        super.saveRequest(request, named(request, response));
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wish = super.getRequest(named(request), response);
        return wish != null && PLAIN.matcher(wish.getRedirectUrl()).matches() ? wish : null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        super.removeRequest(request, named(request, response));
    }

    private static HttpServletRequest named(HttpServletRequest request) {
        return request.isSecure() ? new Read(request) : request;
    }

    private static HttpServletResponse named(HttpServletRequest request, HttpServletResponse response) {
        return request.isSecure() ? new Written(response) : response;
    }

    private static Cookie renamed(Cookie cookie, String name) {
        Cookie other = new Cookie(name, cookie.getValue());
        cookie.getAttributes().forEach(other::setAttribute);
        return other;
    }

    private static final class Read extends HttpServletRequestWrapper {
        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie[] cookies = super.getCookies();
            return cookies == null
                    ? null
                    : Arrays.stream(cookies)
                            .filter(cookie -> cookie.getName().equals(HostCookies.secure(NAME)))
                            .map(cookie -> renamed(cookie, NAME))
                            .toArray(Cookie[]::new);
        }
    }

    private static final class Written extends HttpServletResponseWrapper {
        Written(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            super.addCookie(cookie.getName().equals(NAME) ? renamed(cookie, HostCookies.secure(NAME)) : cookie);
        }
    }
}
