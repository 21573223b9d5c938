package org.zhuqi.enterprises;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** Enterprises kept in memory, for tests. */
public final class InMemoryEnterprises implements Enterprises {
    private final Map<EnterpriseId, Enterprise> byId = new HashMap<>();

    @Override
    public Optional<Enterprise> find(EnterpriseId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Enterprise> findForChange(EnterpriseId id) {
        return find(id);
    }

    @Override
    public Optional<Enterprise> findByCode(CreditCode code) {
        return byId.values().stream().filter(e -> code.equals(e.creditCode())).findFirst();
    }

    @Override
    public List<Enterprise> findAll(Collection<EnterpriseId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<Enterprise> after(@Nullable EnterpriseId last, int atMost) {
        return byId.values().stream()
                .filter(e -> last == null || e.id().toString().compareTo(last.toString()) > 0)
                .sorted(Comparator.comparing(e -> e.id().toString()))
                .limit(atMost)
                .toList();
    }

    @Override
    public int count() {
        return byId.size();
    }

    @Override
    public List<Enterprise> findByCodes(Collection<CreditCode> codes) {
        return byId.values().stream()
                .filter(e -> e.creditCode() != null && codes.contains(e.creditCode()))
                .toList();
    }

    @Override
    public List<Enterprise> findByCodesForChange(Collection<CreditCode> codes) {
        return findByCodes(codes);
    }

    @Override
    public void addAll(Collection<Enterprise> enterprises) {
        enterprises.forEach(this::refuseTakenCode);
        enterprises.forEach(enterprise -> byId.put(enterprise.id(), enterprise));
    }

    @Override
    public void saveAll(Collection<Enterprise> enterprises) {
        enterprises.forEach(this::saveOne);
    }

    private void saveOne(Enterprise enterprise) {
        Enterprise before = byId.get(enterprise.id());
        if (before == null || before.version() != enterprise.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        refuseTakenCode(enterprise);
        byId.put(enterprise.id(), enterprise.withVersion(enterprise.version() + 1));
    }

    private void refuseTakenCode(Enterprise enterprise) {
        if (enterprise.creditCode() != null
                && findByCode(enterprise.creditCode())
                        .filter(other -> !other.id().equals(enterprise.id()))
                        .isPresent()) {
            throw EnterpriseError.CODE_TAKEN.refused();
        }
    }
}
