package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.zhuqi.shared.web.HostCookies;

/** The session's cookie, under the name that {@link HostCookies} gives it. */
class SessionCookies implements CookieSerializer {
    private static final String NAME = "SESSION";

    private final DefaultCookieSerializer plain = named(NAME, false);
    private final DefaultCookieSerializer secure = named(HostCookies.secure(NAME), true);

    private static DefaultCookieSerializer named(String name, boolean secure) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(name);
        cookies.setCookiePath("/");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setUseSecureCookie(secure);
        cookies.setSameSite("Lax");
        return cookies;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}
