package org.zhuqi.accounts;

import java.time.Instant;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/**
 * A person who can log in.
 *
 * @param name shown in timelines and lists
 * @param language of pages and messages
 * @param version counts saves, for optimistic locking
 */
@Builder
@With(AccessLevel.PRIVATE)
public record Account(
        UserId id,
        AccountKind kind,
        Username username,
        LocalText name,
        Post post,
        AccountStatus status,
        Credentials credentials,
        Attempts attempts,
        Language language,
        long version) {

    public Account {
        Role role = post.role();
        if (role != null && !kind.fits(role)) {
            throw new IllegalArgumentException(role + " does not fit a " + kind + " account");
        }
    }

    /** A new account of staff or an expert: no rights until somebody gives them. */
    public static Account forStaff(UserId id, Username username, LocalText name, Credentials credentials) {
        return new Account(
                id,
                AccountKind.STAFF,
                username,
                name,
                Post.NONE,
                AccountStatus.ACTIVE,
                credentials,
                Attempts.NONE,
                Language.ZH,
                0);
    }

    /** The account of somebody who registers an enterprise: nothing to do until the unit confirms. */
    public static Account forRegistrant(
            UserId id, Username username, LocalText name, Credentials credentials, Language language) {
        return new Account(
                id,
                AccountKind.ENTERPRISE,
                username,
                name,
                Post.NONE,
                AccountStatus.PENDING,
                credentials,
                Attempts.NONE,
                language,
                0);
    }

    /** A colleague whom the enterprise's first user adds. */
    public static Account forColleague(
            UserId id, Username username, LocalText name, Credentials credentials, EnterpriseId enterprise) {
        return new Account(
                id,
                AccountKind.ENTERPRISE,
                username,
                name,
                Post.enterprise(Role.ENTERPRISE_CLERK, enterprise),
                AccountStatus.ACTIVE,
                credentials,
                Attempts.NONE,
                Language.ZH,
                0);
    }

    /** The role that decides what this account may do now; the public's while it has none. */
    public Role role() {
        Role role = post.role();
        return status == AccountStatus.ACTIVE && role != null ? role : Role.PUBLIC;
    }

    public @Nullable ReportingUnitId unit() {
        return post.unit();
    }

    public @Nullable EnterpriseId enterprise() {
        return post.enterprise();
    }

    /** The unit has confirmed the registration: the registrant becomes the enterprise's first user. */
    public Account activatedFor(EnterpriseId enterprise) {
        if (kind != AccountKind.ENTERPRISE || status != AccountStatus.PENDING) {
            throw AccountError.NOT_PENDING.refused();
        }
        return become(AccountStatus.ACTIVE).withPost(Post.enterprise(Role.ENTERPRISE_ADMIN, enterprise));
    }

    public Account disabled() {
        return become(AccountStatus.DISABLED);
    }

    /** Opens a disabled account again; a registrant whom nobody has confirmed yet goes on waiting. */
    public Account enabled() {
        if (status != AccountStatus.DISABLED) {
            throw AccountError.STATUS_NOT_ALLOWED.refused();
        }
        boolean waiting = kind == AccountKind.ENTERPRISE && post.equals(Post.NONE);
        return become(waiting ? AccountStatus.PENDING : AccountStatus.ACTIVE).withAttempts(Attempts.NONE);
    }

    private Account become(AccountStatus next) {
        if (!status.mayBecome(next)) {
            throw AccountError.STATUS_NOT_ALLOWED.refused();
        }
        return withStatus(next);
    }

    /**
     * Gives role and unit. Between an administrator's role and any other, the old one must be taken away first, in a
     * step of its own.
     */
    public Account granted(Post newPost) {
        Role next = newPost.role();
        if (next == null || kind != AccountKind.STAFF || !kind.fits(next)) {
            throw AccountError.ROLE_NOT_ALLOWED.refused();
        }
        Role old = post.role();
        if (old != null && old != next && (old.isAdministrator() || next.isAdministrator())) {
            throw AccountError.ROLES_EXCLUDE_EACH_OTHER.refused();
        }
        return withPost(newPost);
    }

    public Account rightsTaken() {
        if (kind != AccountKind.STAFF) {
            throw AccountError.ROLE_NOT_ALLOWED.refused();
        }
        return withPost(Post.NONE);
    }

    public boolean locked(Instant now) {
        return attempts.locked(now);
    }

    /** Whether a right password lets this account in: it is there to be used and not locked. */
    public boolean admits(Instant now) {
        return status != AccountStatus.DISABLED && !locked(now);
    }

    public Account loginFailed(LockoutPolicy policy, Instant now) {
        return locked(now) ? this : withAttempts(attempts.failed(policy, now));
    }

    public Account loginSucceeded() {
        return attempts.equals(Attempts.NONE) ? this : withAttempts(Attempts.NONE);
    }

    public Account unlocked() {
        return withAttempts(Attempts.NONE);
    }

    /** Whether nothing else may be done before the password is changed. */
    public boolean passwordDue(PasswordPolicy policy, Instant now) {
        return credentials.due(policy, now);
    }

    /** Whether a password for one login has waited for it too long; somebody must set another. */
    public boolean oneTimePasswordLapsed(PasswordPolicy policy, Instant now) {
        return credentials.lapsed(policy, now);
    }

    /** Whether the password is one of those that may not come again. */
    public boolean remembers(String password, PasswordPolicy policy, PasswordHasher hasher) {
        return Stream.concat(Stream.of(credentials.hash()), credentials.earlier().stream())
                .limit(policy.notReused())
                .anyMatch(hash -> hasher.matches(password, hash));
    }

    public Account passwordChanged(String hash, PasswordPolicy policy, Instant now) {
        return withCredentials(credentials.changed(hash, now, policy)).withAttempts(Attempts.NONE);
    }

    /** Somebody else sets a password for one login. */
    public Account passwordReset(String oneTimeHash, PasswordPolicy policy, Instant now) {
        return withCredentials(credentials.reset(oneTimeHash, now, policy)).withAttempts(Attempts.NONE);
    }

    public Account speaking(Language newLanguage) {
        return withLanguage(newLanguage);
    }

    public Account named(LocalText newName) {
        return withName(newName);
    }
}
