package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiToken;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.OpenSession;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.SecondFactors;
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
    private final SecondFactors factors;
    private final PasswordPolicy policy;
    private final Clock clock;

    /**
     * The own account.
     *
     * @param passwordUntil when the password runs out, null when it does not
     * @param passwordEnding whether that is less than a week away
     * @param secondFactor whether login asks for a code too
     */
    public record View(
            Account account,
            @Nullable Instant passwordUntil,
            boolean passwordEnding,
            boolean secondFactor,
            List<ApiToken> tokens,
            List<OpenSession> sessions) {}

    /** When the own password runs out, if that is less than a week away. */
    public Optional<Instant> passwordEnding(Actor actor) {
        actor.may(AccountRight.OWN).orRefuse();
        return accounts.find(actor.id()).flatMap(this::ending);
    }

    /** @param session secret of the session that asks, null for a bearer token */
    public View show(Actor actor, @Nullable String session) {
        actor.may(AccountRight.OWN).orRefuse();
        Account account = accounts.find(actor.id()).orElseThrow(SharedError.NOT_FOUND::refused);
        return new View(
                account,
                account.credentials().until(policy).orElse(null),
                ending(account).isPresent(),
                factors.set(actor.id()),
                tokens.validOf(actor.id(), clock.instant()),
                sessions.of(actor.id(), session));
    }

    private Optional<Instant> ending(Account account) {
        return account.credentials()
                .until(policy)
                .filter(until -> until.minus(PasswordPolicy.WARNED_BEFORE).isBefore(clock.instant()));
    }
}
