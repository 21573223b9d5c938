package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.LogIn;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;

/** Hands the login form to the use case that checks it. */
@Component
@RequiredArgsConstructor
class LoginProvider implements AuthenticationProvider {
    private final LogIn logIn;
    private final HttpServletRequest request;

    @Override
    public Authentication authenticate(Authentication form) {
        try {
            String password = String.valueOf(form.getCredentials());
            return new SignedIn(logIn.logIn(Actor.anonymous(request.getRemoteAddr()), form.getName(), password)
                    .id());
        } catch (RefusedException e) {
            throw new BadCredentialsException(e.getMessage(), e);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
