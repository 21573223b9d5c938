package org.zhuqi.accounts.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.accounts.usecase.EndSessions;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.accounts.usecase.IdentifyActor.Identified;
import org.zhuqi.shared.web.Area;

/** After login: where it came from, the idle time of the role, the language of the profile, and the page one wanted or one's own desk. */
@Component
class AfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {
    private final IdentifyActor identifyActor;
    private final SessionSettings settings;
    private final LanguageChoice languageChoice;
    private final EndSessions endSessions;

    AfterLogin(
            IdentifyActor identifyActor,
            SessionSettings settings,
            LanguageChoice languageChoice,
            EndSessions endSessions,
            CookieRequestCache wishes) {
        this.identifyActor = identifyActor;
        this.settings = settings;
        this.languageChoice = languageChoice;
        this.endSessions = endSessions;
        setRequestCache(wishes);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Identified person = identifyActor
                .ofSession(((SignedIn) authentication).user(), request.getRemoteAddr())
                .orElseThrow();
        RequestActor.put(request, person.actor());
        // Before the new session is kept under the person's name: the others make room.
        endSessions.makeRoom(person.actor());
        request.getSession()
                .setAttribute(
                        Sessions.ORIGIN,
                        request.getRemoteAddr() + "\n" + Browser.words(request.getHeader(HttpHeaders.USER_AGENT)));
        request.getSession().setMaxInactiveInterval((int)
                settings.idle(person.actor().role()).toSeconds());
        languageChoice.settle(request, response, person.actor(), person.language());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return identifyActor
                .ofSession(((SignedIn) authentication).user(), request.getRemoteAddr())
                .map(person -> Area.of(person.actor()))
                .map(area -> area == Area.PUBLIC ? "/account" : area.home())
                .orElse("/");
    }
}
