package org.zhuqi.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuqi.accounts.AccountFixture.LOCKOUT;
import static org.zhuqi.accounts.AccountFixture.NOW;
import static org.zhuqi.accounts.AccountFixture.POLICY;
import static org.zhuqi.accounts.AccountFixture.PREFECTURE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.ContextWords;
import org.zhuqi.accounts.CountingPasswordHasher;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.InMemoryApiTokens;
import org.zhuqi.accounts.InMemoryCommonPasswords;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.InMemorySecondFactors;
import org.zhuqi.accounts.InMemorySessions;
import org.zhuqi.accounts.OpenSession;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.SessionPolicy;
import org.zhuqi.accounts.TokenPolicy;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.OneTransaction;

/** The use cases of accounts on fakes, with a clock that a test sets. */
abstract class AccountsAtWork {
    static final String PASSWORD = "Right-pass-1";
    static final String WRONG = "Wrong-pass-1";
    static final Actor NOBODY = Actor.anonymous("10.0.0.1");

    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryReportingUnits units =
            new InMemoryReportingUnits(AccountFixture.prefecture(), AccountFixture.county(), AccountFixture.zone());
    final InMemoryApiTokens tokens = new InMemoryApiTokens();
    final InMemorySessions sessions = new InMemorySessions();
    final InMemorySecondFactors factors = new InMemorySecondFactors();
    final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
    final CountingPasswordHasher hasher = new CountingPasswordHasher();
    final OneTransaction oneTransaction = new OneTransaction();
    final List<DomainEvent> told = new ArrayList<>();
    Instant now = NOW;
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    final LogIn logIn = new LogIn(accounts, units, hasher, POLICY, LOCKOUT, factors, auditTrail, oneTransaction, clock);
    final ProvePassword provePassword = new ProvePassword(accounts, hasher, LOCKOUT, auditTrail, oneTransaction, clock);
    final JudgePassword judgePassword = new JudgePassword(
            POLICY, new InMemoryCommonPasswords("password"), new ContextWords(Set.of("zhuqi")), units);
    final ChangePassword changePassword = new ChangePassword(
            accounts,
            tokens,
            sessions,
            hasher,
            POLICY,
            judgePassword,
            provePassword,
            auditTrail,
            oneTransaction,
            clock);
    final ManageAccount manageAccount =
            new ManageAccount(accounts, tokens, sessions, hasher, POLICY, auditTrail, oneTransaction, clock);
    final EndSessions endSessions =
            new EndSessions(accounts, tokens, sessions, provePassword, new SessionPolicy(3), auditTrail, clock);
    final SecondFactorPolicy factorPolicy;
    final IssueToken issueToken;
    final IdentifyActor identifyActor;

    AccountsAtWork(SecondFactorPolicy factorPolicy) {
        this.factorPolicy = factorPolicy;
        issueToken = new IssueToken(
                logIn,
                accounts,
                tokens,
                factors,
                POLICY,
                factorPolicy,
                new TokenPolicy(Duration.ofHours(12)),
                auditTrail,
                oneTransaction,
                clock);
        identifyActor = new IdentifyActor(accounts, units, tokens, factors, POLICY, factorPolicy, clock);
    }

    static Actor admin(Role role) {
        return new Actor(new UserId(new UUID(9, 9)), "admin", role, PREFECTURE, Set.of(), null, "a");
    }

    Actor actor(UserId person) {
        return identifyActor.ofSession(person, "a").orElseThrow().actor();
    }

    static OpenSession session(String id) {
        return session(id, NOW);
    }

    static OpenSession session(String id, Instant since) {
        return new OpenSession(id, since, since, since, OpenSession.Origin.UNKNOWN, false);
    }

    static void assertRefused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
