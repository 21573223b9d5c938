package org.zhuqi.parks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

public final class InMemoryTenancies implements Tenancies {
    private final Map<TenancyId, Tenancy> stored = new LinkedHashMap<>();
    private final List<TenancyStep> steps = new ArrayList<>();

    @Override
    public Optional<Tenancy> find(TenancyId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Tenancy> of(SpaceId space) {
        return stored.values().stream()
                .filter(tenancy -> space.equals(tenancy.space()) && !tenancy.withdrawn())
                .sorted(Comparator.comparing(tenancy -> tenancy.term().from()))
                .toList();
    }

    @Override
    public void add(Tenancy tenancy) {
        refuseTaken(tenancy);
        stored.put(tenancy.id(), tenancy);
    }

    @Override
    public void save(Tenancy tenancy) {
        Tenancy before = stored.get(tenancy.id());
        if (before == null || before.version() != tenancy.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        refuseTaken(tenancy);
        stored.put(
                tenancy.id(),
                new Tenancy(
                        tenancy.id(),
                        tenancy.park(),
                        tenancy.building(),
                        tenancy.space(),
                        tenancy.tenant(),
                        tenancy.area(),
                        tenancy.term(),
                        tenancy.withdrawn(),
                        tenancy.version() + 1));
    }

    private void refuseTaken(Tenancy tenancy) {
        SpaceId space = tenancy.space();
        boolean taken = space != null
                && !tenancy.withdrawn()
                && of(space).stream()
                        .filter(other -> !other.id().equals(tenancy.id()))
                        .anyMatch(other -> other.term().overlaps(tenancy.term()));
        if (taken) {
            throw ParksError.SPACE_TAKEN.refused();
        }
    }

    @Override
    public void add(TenancyStep step) {
        steps.add(step);
    }

    @Override
    public List<TenancyStep> steps(TenancyId id) {
        return steps.reversed().stream()
                .filter(step -> step.tenancy().equals(id))
                .toList();
    }
}
