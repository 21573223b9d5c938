package org.zhuqi.reviews.experts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Accounts of experts in memory, for tests of use cases. */
public class InMemoryExpertAccounts implements ExpertAccounts {
    private final Map<ExpertId, UserId> accounts = new HashMap<>();

    @Override
    public Optional<UserId> of(ExpertId expert) {
        return Optional.ofNullable(accounts.get(expert));
    }

    @Override
    public Optional<ExpertId> expertOf(UserId account) {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(account))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void link(ExpertId expert, UserId account) {
        if (accounts.containsKey(expert) || accounts.containsValue(account)) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        accounts.put(expert, account);
    }
}
