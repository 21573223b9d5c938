package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.HalfLogin;
import org.zhuqi.accounts.usecase.LogIn;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.BusyException;
import org.zhuqi.shared.RefusedException;

/**
 * Hands both steps of a login to the use case that checks them. Both are sent to one address, so that what happens after a
 * login, a new session id and a new CSRF token first, happens after either.
 */
@Component
@RequiredArgsConstructor
class LoginProvider implements AuthenticationProvider {
    private static final String CODE = "code";
    private final LogIn logIn;
    private final HttpServletRequest request;

    @Override
    public Authentication authenticate(Authentication form) {
        Actor actor = Actor.anonymous(request.getRemoteAddr());
        String code = request.getParameter(CODE);
        try {
            return code == null ? first(actor, form) : second(actor, code);
        } catch (BusyException e) {
            throw new AfterRefusal.Busy();
        } catch (RefusedException e) {
            if (e.is(AccountError.OTP_REFUSED)) {
                throw new AfterRefusal.CodeWrong();
            }
            throw new BadCredentialsException(e.getMessage(), e);
        }
    }

    private Authentication first(Actor actor, Authentication form) {
        return switch (logIn.logIn(actor, form.getName(), String.valueOf(form.getCredentials()))) {
            case LogIn.Outcome.Admitted admitted ->
                new SignedIn(admitted.account().id());
            case LogIn.Outcome.CodeNeeded needed -> throw new AfterRefusal.CodeNeeded(needed.half());
        };
    }

    private Authentication second(Actor actor, String code) {
        HalfLogin half =
                HalfSignedIn.of(request).orElseThrow(() -> new BadCredentialsException("no password was shown"));
        SignedIn signedIn = new SignedIn(logIn.complete(actor, half, code).id());
        HalfSignedIn.done(request);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
