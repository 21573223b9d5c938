package org.zhuqi.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.accounts.usecase.IdentifyActor.Identified;
import org.zhuqi.shared.web.Api;

/**
 * Finds out who asks from the account as it stands now: a disabled account is out at once, and a password that is due
 * leads to its change before anything else, as does a second factor that is due to setting it up.
 */
@RequiredArgsConstructor
class ActorFilter extends OncePerRequestFilter {
    static final String CHANGE_PASSWORD = "/account/password";
    private static final String KNOWN = ActorFilter.class.getName();
    private final IdentifyActor identifyActor;
    private final Refusals refusals;
    private final Duration longest;

    /** The bearer's filter has asked already in this request. */
    static void known(HttpServletRequest request, Identified identified) {
        request.setAttribute(KNOWN, identified);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            Optional<Identified> found = request.getAttribute(KNOWN) instanceof Identified known
                    ? Optional.of(known)
                    : identifyActor.ofSession(signedIn.user(), request.getRemoteAddr());
            if (found.isEmpty() || lastedLongest(request)) {
                forget(request);
            } else {
                RequestActor.put(request, found.get().actor());
                if (found.get().passwordDue() && !openBefore(CHANGE_PASSWORD, request)) {
                    refuse(request, response, AccountError.PASSWORD_CHANGE_DUE, CHANGE_PASSWORD);
                    return;
                }
                if (!found.get().passwordDue()
                        && found.get().secondFactorDue()
                        && !openBefore(SecondFactorPages.ADDRESS, request)) {
                    refuse(request, response, AccountError.SECOND_FACTOR_DUE, SecondFactorPages.ADDRESS);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** Both times are the session's own. Whoever asks next is somebody who has to log in. */
    private boolean lastedLongest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && request.getAttribute(KNOWN) == null
                && session.getLastAccessedTime() - session.getCreationTime() >= longest.toMillis();
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AccountError due, String page)
            throws IOException {
        if (Api.asked(request)) {
            refusals.problem(request, response, due.refused());
        } else {
            response.sendRedirect(request.getContextPath() + page);
        }
    }

    private static boolean openBefore(String page, HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(page)
                || path.startsWith(page + "/")
                || path.equals("/logout")
                || path.equals("/login")
                || path.equals("/api/v1" + CHANGE_PASSWORD)
                || path.startsWith("/actuator/");
    }
}
