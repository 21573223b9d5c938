package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.SharedError;

/** Demands kept in memory. */
public class InMemoryDemands implements Demands {
    private final Map<DemandId, List<DemandEntry>> histories = new LinkedHashMap<>();
    private final Map<DemandId, Projection> projections = new LinkedHashMap<>();
    private final Map<DemandId, Instant> moments = new LinkedHashMap<>();

    @Override
    public Optional<Demand> find(DemandId id) {
        return Optional.ofNullable(histories.get(id)).map(history -> Demand.of(id, history));
    }

    @Override
    public Optional<Demand> lock(DemandId id) {
        return find(id);
    }

    @Override
    public void lockAll(Collection<DemandId> ids) {
        // Nobody comes in between.
    }

    @Override
    public List<DemandEntry> history(DemandId id) {
        return List.copyOf(histories.getOrDefault(id, List.of()));
    }

    /** What the list would show. */
    public @Nullable Projection projection(DemandId id) {
        return projections.get(id);
    }

    @Override
    public void add(Made raised, Projection projection) {
        if (histories.putIfAbsent(raised.demand().id(), new ArrayList<>(raised.entries())) != null) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        keep(raised.demand().id(), projection);
    }

    @Override
    public void save(Made made, Projection projection) {
        List<DemandEntry> history = histories.get(made.demand().id());
        if (history == null
                || history.size() + made.entries().size() != made.demand().entries()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        history.addAll(made.entries());
        keep(made.demand().id(), projection);
    }

    private void keep(DemandId id, Projection projection) {
        projections.put(id, projection);
        Instant moment = projection.nextMoment();
        if (moment == null) {
            moments.remove(id);
        } else {
            moments.put(id, moment);
        }
    }

    @Override
    public void saveAll(List<Made> made, List<Projection> kept) {
        for (int i = 0; i < made.size(); i++) {
            save(made.get(i), kept.get(i));
        }
    }

    @Override
    public List<Demand> lockDue(Instant now, int most) {
        return moments.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(most)
                .map(entry -> find(entry.getKey()).orElseThrow())
                .toList();
    }

    @Override
    public int lookAtAllAgain() {
        int open = 0;
        for (Map.Entry<DemandId, Projection> entry : projections.entrySet()) {
            if (!entry.getValue().state().isOver()) {
                moments.put(entry.getKey(), Instant.EPOCH);
                open++;
            }
        }
        return open;
    }

    @Override
    public List<Demand> lockWithBound(DemandId id) {
        return histories.keySet().stream()
                .map(key -> find(key).orElseThrow())
                .filter(demand -> id.equals(demand.other()) && demand.state() == DemandState.BOUND)
                .toList();
    }

    @Override
    public Set<DemandId> boundTo(DemandId id) {
        return lockWithBound(id).stream().map(Demand::id).collect(Collectors.toSet());
    }

    @Override
    public boolean hasOthers(DemandId id) {
        return histories.keySet().stream()
                .anyMatch(key -> id.equals(find(key).orElseThrow().other()));
    }
}
