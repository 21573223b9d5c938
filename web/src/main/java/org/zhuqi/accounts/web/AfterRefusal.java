package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.HalfLogin;

/** Where a login goes that did not let anybody in: to the code, to the code again, or back to the start. */
@Component
class AfterRefusal implements AuthenticationFailureHandler {
    static final String CODE = "/login/code";

    /** In the session until the login page shows it once: never in an address. */
    static final String TYPED_NAME = "typed-name";

    private static final int LONGEST_NAME = 60;

    /** The password was right and a code is asked. */
    static final class CodeNeeded extends AuthenticationException {
        private static final long serialVersionUID = 1L;
        private final transient HalfLogin half;

        CodeNeeded(HalfLogin half) {
            super("code needed");
            this.half = half;
        }
    }

    /** The code was wrong and may be tried again. */
    static final class CodeWrong extends BadCredentialsException {
        private static final long serialVersionUID = 1L;

        CodeWrong() {
            super("wrong code");
        }
    }

    /** Nobody was asked: too many log in at this moment. */
    static final class Busy extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("busy");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect(request.getContextPath() + page(request, refused));
    }

    private static String page(HttpServletRequest request, AuthenticationException refused) {
        if (refused instanceof CodeNeeded needed) {
            HalfSignedIn.put(request, needed.half);
            return CODE;
        }
        if (refused instanceof Busy) {
            return "/login?busy";
        }
        if (refused instanceof CodeWrong) {
            return CODE + "?refused";
        }
        HalfSignedIn.of(request).ifPresent(half -> HalfSignedIn.forget(request));
        String name = request.getParameter("username");
        if (name != null && name.length() <= LONGEST_NAME) {
            request.getSession().setAttribute(TYPED_NAME, name);
        }
        return "/login?refused";
    }
}
