package org.zhuqi.accounts.place;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.OneTimePassword;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.place.FirstStart;
import org.zhuqi.shared.place.StartNotice;

/**
 * The two accounts every other account comes from: one opens accounts, the other gives rights. Made on an empty database
 * without demonstration data; their one-time passwords are made and printed when the program is ready, so that a start
 * that fails half way loses nothing.
 */
@Component
@RequiredArgsConstructor
class FirstAdministrators implements FirstStart, StartNotice {
    /** No password hashes to this. */
    private static final String NOT_YET_GIVEN = "-";

    private static final Map<Username, Role> FIRST = Map.of(
            new Username("system-admin"), Role.SYSTEM_ADMIN, new Username("security-admin"), Role.SECURITY_ADMIN);

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final Place place;
    private final Demonstration demonstration;
    private final TransactionOperations transactions;
    private final Clock clock;

    @Override
    public int order() {
        return 31;
    }

    @Override
    public void load() {
        if (demonstration.on()) {
            return;
        }
        if (accounts.none()) {
            FIRST.forEach((username, role) -> accounts.add(Account.forStaff(
                            new UserId(Identifiers.next(clock)),
                            username,
                            name(role),
                            Credentials.oneTime(NOT_YET_GIVEN, clock.instant()))
                    .granted(Post.staff(role, place.prefecture()))));
        } else {
            accounts.withDemonstrationPassword().forEach(account -> accounts.save(closed(account)));
        }
    }

    /** Their password is printed in the README: nobody gets in with it once the trial is over. */
    private Account closed(Account account) {
        return FIRST.containsKey(account.username())
                ? account.passwordReset(NOT_YET_GIVEN, policy, clock.instant())
                : account.disabled();
    }

    private static LocalText name(Role role) {
        return role == Role.SYSTEM_ADMIN
                ? new LocalText("系统管理员", "시스템관리원", "System administrator")
                : new LocalText("安全管理员", "안전관리원", "Security administrator");
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        transactions.executeWithoutResult(status -> FIRST.keySet().stream()
                .sorted((a, b) -> b.value().compareTo(a.value()))
                .forEach(username -> give(username).ifPresent(lines::add)));
        if (!lines.isEmpty()) {
            lines.addFirst("First accounts, with passwords for one login (printed only this once):");
        }
        return lines;
    }

    /** Who never came for the first password gets another with the next start: nobody else could let them in. */
    private boolean waits(Account account) {
        return account.credentials().hash().equals(NOT_YET_GIVEN)
                || account.oneTimePasswordLapsed(policy, clock.instant());
    }

    private Optional<String> give(Username username) {
        return accounts.findAndHold(username).filter(this::waits).map(account -> {
            OneTimePassword password = OneTimePassword.fresh();
            accounts.save(account.passwordReset(hasher.hash(password.value()), policy, clock.instant()));
            return "  " + username + "  " + password.value();
        });
    }
}
