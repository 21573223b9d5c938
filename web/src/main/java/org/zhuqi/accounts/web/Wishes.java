package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Where somebody wanted to go before login, in a cookie: no session for people who are not logged in. A neighbour under the
 * same domain could have planted it; what a browser would take for the address of another server is no wish.
 */
class Wishes extends CookieRequestCache {
    private static final Pattern PLAIN = Pattern.compile("https?://[^/\\\\\\s]+/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*");

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wish = super.getRequest(request, response);
        return wish != null && PLAIN.matcher(wish.getRedirectUrl()).matches() ? wish : null;
    }
}
