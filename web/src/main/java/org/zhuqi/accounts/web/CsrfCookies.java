package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.zhuqi.shared.web.HostCookies;

/**
 * The token lies in a cookie no script can read, under the name that {@link HostCookies} gives it; pages carry it in their
 * forms and for htmx in a meta tag.
 */
class CsrfCookies implements CsrfTokenRepository {
    private static final String NAME = "XSRF-TOKEN";

    private final CookieCsrfTokenRepository plain = named(NAME, false);
    private final CookieCsrfTokenRepository secure = named(HostCookies.secure(NAME), true);

    private static CookieCsrfTokenRepository named(String name, boolean secure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(secure));
        return tokens;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}
