package org.zhuqi.accounts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

public final class InMemoryAccounts implements Accounts {
    private final Map<UserId, Account> stored = new LinkedHashMap<>();

    @Override
    public Optional<Account> find(UserId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return stored.values().stream()
                .filter(account -> account.username().equals(username))
                .findFirst();
    }

    @Override
    public Optional<Account> findAndHold(Username username) {
        return findByUsername(username);
    }

    @Override
    public void add(Account account) {
        if (findByUsername(account.username()).isPresent()) {
            throw AccountError.USERNAME_TAKEN.refused();
        }
        stored.put(account.id(), account);
    }

    @Override
    public void save(Account account) {
        Account before = stored.get(account.id());
        if (before == null || before.version() != account.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(account.id(), saved(account));
    }

    private static Account saved(Account account) {
        return new Account(
                account.id(),
                account.kind(),
                account.username(),
                account.name(),
                account.post(),
                account.status(),
                account.credentials(),
                account.attempts(),
                account.language(),
                account.version() + 1);
    }

    @Override
    public List<UserId> ofEnterprise(EnterpriseId enterprise) {
        return stored.values().stream()
                .filter(account -> account.status() == AccountStatus.ACTIVE && enterprise.equals(account.enterprise()))
                .sorted(Comparator.comparing((Account account) -> account.role() != Role.ENTERPRISE_ADMIN)
                        .thenComparing(account -> account.id().toString()))
                .map(Account::id)
                .toList();
    }

    @Override
    public List<EnterpriseId> enterprises(@Nullable EnterpriseId after, int most) {
        return stored.values().stream()
                .filter(account -> account.status() == AccountStatus.ACTIVE && account.enterprise() != null)
                .map(Account::enterprise)
                .distinct()
                .filter(enterprise -> after == null || enterprise.toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(EnterpriseId::toString))
                .limit(most)
                .toList();
    }

    @Override
    public List<UserId> withRole(Role role, @Nullable ReportingUnitId unit) {
        return stored.values().stream()
                .filter(account -> account.role() == role && (unit == null || unit.equals(account.unit())))
                .map(Account::id)
                .sorted(Comparator.comparing(UserId::toString))
                .toList();
    }

    @Override
    public List<Account> withDemonstrationPassword() {
        return stored.values().stream()
                .filter(account -> !account.credentials().ages() && account.status() != AccountStatus.DISABLED)
                .toList();
    }

    @Override
    public List<UserId> holdWithRole(Role role) {
        return withRole(role, null);
    }

    @Override
    public boolean none() {
        return stored.isEmpty();
    }
}
