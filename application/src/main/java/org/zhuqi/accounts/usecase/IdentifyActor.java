package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.SecondFactors;
import org.zhuqi.accounts.TokenSecret;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.UserId;

/**
 * Tells on every request who asks, from the account as it stands now.
 *
 * <p>Opens no transaction of its own: two reads need none, and it would cost every request two more ways to the database.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
@RequiredArgsConstructor
public class IdentifyActor {
    private final Accounts accounts;
    private final ReportingUnits units;
    private final ApiTokens tokens;
    private final SecondFactors factors;
    private final PasswordPolicy policy;
    private final SecondFactorPolicy factorPolicy;
    private final Clock clock;

    /**
     * Somebody who is there.
     *
     * @param passwordDue whether nothing but a change of password is open to them
     * @param secondFactorDue whether nothing but setting up a second factor is open to them
     */
    public record Identified(Actor actor, Language language, boolean passwordDue, boolean secondFactorDue) {}

    /** The person of a session; empty when the account is gone or disabled. */
    public Optional<Identified> ofSession(UserId person, String address) {
        Instant now = clock.instant();
        return accounts.find(person)
                .filter(account -> account.status() != AccountStatus.DISABLED)
                .map(account -> identified(account, now, address));
    }

    /** The owner of a bearer token; empty when the token or its owner's account does not admit anybody. */
    public Optional<Identified> ofToken(String secret, String address) {
        Instant now = clock.instant();
        return tokens.findByHash(new TokenSecret(secret).hash())
                .filter(token -> token.valid(now))
                .flatMap(token -> accounts.find(token.user()))
                .filter(account -> account.admits(now))
                .map(account -> identified(account, now, address));
    }

    private Identified identified(Account account, Instant now, String address) {
        return new Identified(
                ActorOf.account(account, units, address),
                account.language(),
                account.passwordDue(policy, now),
                factorPolicy.due(account, factors));
    }
}
