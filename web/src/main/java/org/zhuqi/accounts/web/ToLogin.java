package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The way to the login page, which says so when a form that was sent did not arrive. */
class ToLogin extends LoginUrlAuthenticationEntryPoint {
    private static final String LOGIN = "/login";

    ToLogin() {
        super(LOGIN);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        return HttpMethod.POST.matches(request.getMethod()) ? LOGIN + "?unsent" : LOGIN;
    }
}
