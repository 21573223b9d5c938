package org.zhuqi.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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

    /** Of a form that was sent, the page it was sent from: there what was typed is put back. */
    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpServletRequest wish = HttpMethod.POST.matches(request.getMethod()) ? FormPage.of(request) : request;
        super.saveRequest(wish, named(request, response));
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

    /** The page itself, as if it were opened. Only the path is the browser's word; the server stays the one that was asked. */
    private static final class FormPage extends HttpServletRequestWrapper {
        private final String path;
        private final @Nullable String query;

        private FormPage(HttpServletRequest request, URI page) {
            super(request);
            path = page.getRawPath();
            query = page.getRawQuery();
        }

        /** The request itself, which nobody wishes to make again, where the browser does not say. */
        static HttpServletRequest of(HttpServletRequest request) {
            String from = request.getHeader(HttpHeaders.REFERER);
            try {
                URI page = new URI(from == null ? "" : from);
                return request.getServerName().equalsIgnoreCase(page.getHost())
                                && page.getRawPath().startsWith("/")
                        ? new FormPage(request, page)
                        : request;
            } catch (URISyntaxException e) {
                return request;
            }
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public @Nullable String getQueryString() {
            return query;
        }
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
