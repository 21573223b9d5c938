package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.zhuqi.accounts.HalfLogin;
import org.zhuqi.shared.UserId;

/**
 * A half login, kept in the session between password and code. It is no authentication: the security context stays empty,
 * so whoever is half logged in may do what a stranger may.
 */
record HalfSignedIn(String user, Instant at) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "org.zhuqi.half-login";

    /** In a session of its own: whatever lay in the one before ends. */
    static void put(HttpServletRequest request, HalfLogin half) {
        forget(request);
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) HalfLogin.GOOD_FOR.toSeconds());
        session.setAttribute(ATTRIBUTE, new HalfSignedIn(half.user().toString(), half.at()));
    }

    static Optional<HalfLogin> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half
                ? Optional.of(new HalfLogin(UserId.of(half.user()), half.at()))
                : Optional.empty();
    }

    /** The code was right: what remains is a whole login. */
    static void done(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
