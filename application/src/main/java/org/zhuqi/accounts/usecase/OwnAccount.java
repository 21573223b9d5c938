package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiToken;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.OpenSession;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** What a person sees of the own account: profile, bearer tokens, logins. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OwnAccount {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final PasswordPolicy policy;
    private final Clock clock;

    /**
     * The own account.
     *
     * @param passwordUntil when the password runs out, null when it does not
     */
    public record View(
            Account account, @Nullable Instant passwordUntil, List<ApiToken> tokens, List<OpenSession> sessions) {}

    /** @param session secret of the session that asks, null for a bearer token */
    public View show(Actor actor, @Nullable String session) {
        actor.may(AccountRight.OWN).orRefuse();
        Account account = accounts.find(actor.id()).orElseThrow(SharedError.NOT_FOUND::refused);
        Credentials credentials = account.credentials();
        return new View(
                account,
                credentials.ages() ? credentials.changedAt().plus(policy.maxAge()) : null,
                tokens.validOf(actor.id(), clock.instant()),
                sessions.of(actor.id(), session));
    }
}
