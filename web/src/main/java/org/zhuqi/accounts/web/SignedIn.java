package org.zhuqi.accounts.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.zhuqi.shared.UserId;

/**
 * Somebody whose username and password, or token, were right. Kept in the session, so it holds the account's id and
 * nothing else: what the account may do is read anew on every request.
 */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final String userId;

    SignedIn(UserId user) {
        super(List.of());
        this.userId = user.toString();
        setAuthenticated(true);
    }

    UserId user() {
        return UserId.of(userId);
    }

    @Override
    public Object getPrincipal() {
        return userId;
    }

    /** Also what Spring Session files the session under. */
    @Override
    public String getName() {
        return userId;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
