package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiToken;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.SecondFactors;
import org.zhuqi.accounts.TokenPolicy;
import org.zhuqi.accounts.TokenSecret;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.OneTransaction;

/** Makes a bearer token of the API; its secret is answered once and never kept. */
@Service
@RequiredArgsConstructor
public class IssueToken {
    private static final int LABEL_LENGTH = 80;

    private final LogIn logIn;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final SecondFactors factors;
    private final PasswordPolicy passwords;
    private final SecondFactorPolicy factorPolicy;
    private final TokenPolicy policy;
    private final AuditTrail auditTrail;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /** A fresh token with its secret. */
    public record Issued(UUID id, TokenSecret secret, Instant expiresAt) {}

    /**
     * For somebody who shows username and password, and a code where a second factor is set.
     *
     * @param otp a code of the app or a recovery code
     */
    public Issued issue(Actor actor, String username, String password, @Nullable String otp) {
        Account account = switch (logIn.logIn(actor, username, password)) {
            case LogIn.Outcome.Admitted admitted -> admitted.account();
            case LogIn.Outcome.CodeNeeded needed -> {
                if (otp == null || otp.isBlank()) {
                    throw AccountError.OTP_NEEDED.refused();
                }
                yield logIn.complete(actor, needed.half(), otp);
            }
        };
        return oneTransaction.of(() -> issued(actor, account, "API"));
    }

    /** For somebody who is logged in. */
    @Transactional
    public Issued issueOwn(Actor actor, String label) {
        actor.may(AccountRight.OWN).orRefuse();
        if (label.isBlank() || label.length() > LABEL_LENGTH) {
            throw SharedError.INVALID_INPUT.refused(
                    java.util.List.of(FieldProblem.of("label", "accounts.label-length", LABEL_LENGTH)));
        }
        return issued(actor, accounts.find(actor.id()).orElseThrow(SharedError.NOT_FOUND::refused), label.strip());
    }

    private Issued issued(Actor actor, Account account, String label) {
        Instant now = clock.instant();
        if (account.passwordDue(passwords, now)) {
            throw AccountError.PASSWORD_CHANGE_DUE.refused();
        }
        if (factorPolicy.due(account, factors)) {
            throw AccountError.SECOND_FACTOR_DUE.refused();
        }
        if (account.status() != AccountStatus.ACTIVE) {
            throw AccountError.STATUS_NOT_ALLOWED.refused();
        }
        TokenSecret secret = TokenSecret.fresh();
        ApiToken token = new ApiToken(
                Identifiers.next(clock), account.id(), secret.hash(), label, now, now.plus(policy.lifetime()), null);
        tokens.add(token);
        auditTrail.record(AuditEvent.done(actor, "accounts.issue-token", "account", account.id())
                .with("token", token.id().toString()));
        return new Issued(token.id(), secret, token.expiresAt());
    }
}
