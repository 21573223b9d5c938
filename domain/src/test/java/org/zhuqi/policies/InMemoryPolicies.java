package org.zhuqi.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuqi.shared.SharedError;

public final class InMemoryPolicies implements Policies {
    private final Map<PolicyId, Policy> stored = new LinkedHashMap<>();
    private final Map<PolicyId, List<PolicyEdition>> editions = new HashMap<>();
    private final Set<PolicyId> told = new HashSet<>();

    public List<Policy> all() {
        return List.copyOf(stored.values());
    }

    @Override
    public Optional<Policy> find(PolicyId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Policy> lock(PolicyId id) {
        return find(id);
    }

    @Override
    public Optional<Policy> findPublished(String leader, DocumentNumber number) {
        return stored.values().stream()
                .filter(Policy::isPublic)
                .filter(policy -> number.equals(policy.number())
                        && leader.equals(policy.content().heading().leader()))
                .findFirst();
    }

    @Override
    public List<PolicyEdition> editions(PolicyId id) {
        return editions.getOrDefault(id, List.of()).reversed();
    }

    @Override
    public void add(Policy policy) {
        stored.put(policy.id(), policy);
        keepEdition(policy);
    }

    @Override
    public void save(Policy policy) {
        Policy before = stored.get(policy.id());
        if (before == null || before.version() != policy.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        String leader = policy.content().heading().leader();
        DocumentNumber number = policy.number();
        if (policy.isPublic()
                && leader != null
                && number != null
                && findPublished(leader, number)
                        .filter(other -> !other.id().equals(policy.id()))
                        .isPresent()) {
            throw PoliciesError.NUMBER_TAKEN.refused();
        }
        stored.put(
                policy.id(),
                new Policy(policy.id(), policy.keeper(), policy.content(), policy.standing(), policy.version() + 1));
        keepEdition(policy);
    }

    private void keepEdition(Policy policy) {
        List<PolicyEdition> kept = editions.computeIfAbsent(policy.id(), id -> new ArrayList<>());
        if (policy.standing().edition() > kept.size()) {
            kept.add(new PolicyEdition(
                    policy.standing().edition(),
                    policy.content(),
                    policy.standing().because(),
                    policy.standing().changedAt()));
        }
    }

    @Override
    public List<PolicyId> takeExpiring(LocalDate first, LocalDate last, int most) {
        List<PolicyId> taken = stored.values().stream()
                .filter(policy -> policy.status() == PolicyStatus.PUBLISHED && !told.contains(policy.id()))
                .filter(policy -> {
                    LocalDate until = policy.content().validity().until();
                    return until != null && !until.isBefore(first) && !until.isAfter(last);
                })
                .map(Policy::id)
                .limit(most)
                .toList();
        told.addAll(taken);
        return taken;
    }
}
