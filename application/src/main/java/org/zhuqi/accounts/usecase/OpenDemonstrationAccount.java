package org.zhuqi.accounts.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Opens an account to try the program with; its password is known to everybody and never runs out. */
@Service
@Transactional
@RequiredArgsConstructor
public class OpenDemonstrationAccount {
    /** The password of every demonstration account. */
    public static final String PASSWORD = "Zhuqi-demo-2024";

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Clock clock;
    // One hash for all: they share the password anyway, and the first start is not kept waiting.
    private volatile @Nullable String hash;

    /** The account of this username, opened when it is not there. */
    public UserId open(Actor actor, Username username, LocalText name, Post post) {
        actor.may(AccountRight.MANAGE).orRefuse();
        return accounts.findByUsername(username).map(Account::id).orElseGet(() -> add(username, name, post));
    }

    private UserId add(Username username, LocalText name, Post post) {
        UserId id = new UserId(Identifiers.next(clock));
        Credentials credentials = Credentials.demonstration(hash(), clock.instant());
        Role role = post.role();
        if (role != null && role.isEnterprise() && post.enterprise() != null) {
            Account registrant = Account.forRegistrant(id, username, name, credentials, Language.ZH);
            accounts.add(
                    role == Role.ENTERPRISE_ADMIN
                            ? registrant.activatedFor(post.enterprise())
                            : Account.forColleague(id, username, name, credentials, post.enterprise()));
        } else {
            accounts.add(Account.forStaff(id, username, name, credentials).granted(post));
        }
        return id;
    }

    private String hash() {
        String known = hash;
        if (known == null) {
            known = hasher.hash(PASSWORD);
            hash = known;
        }
        return known;
    }
}
