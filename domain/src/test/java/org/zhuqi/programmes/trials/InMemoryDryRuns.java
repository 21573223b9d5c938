package org.zhuqi.programmes.trials;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** Dry runs kept in memory, for tests. */
public final class InMemoryDryRuns implements DryRuns {
    private final Map<DryRunId, DryRun> runs = new HashMap<>();
    private final Map<DryRunId, Claim> claims = new HashMap<>();
    private final Map<DryRunId, Integer> attempts = new HashMap<>();
    private final Map<DryRunId, List<Outcome>> outcomes = new HashMap<>();
    private final Set<DryRunId> forgotten = new HashSet<>();

    private record Claim(UUID by, Instant lease) {}

    @Override
    public void add(DryRun run, Collection<Outcome> of) {
        runs.put(run.id(), run);
        outcomes.put(run.id(), new ArrayList<>(of));
    }

    @Override
    public Optional<DryRun> find(DryRunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public void save(DryRun changed) {
        DryRun kept = runs.get(changed.id());
        if (kept == null
                || kept.version() != changed.version()
                || !kept.status().mayBecome(changed.status())) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        runs.put(
                changed.id(),
                kept.withStatus(changed.status())
                        .withFailure(changed.failure())
                        .withEndedAt(changed.endedAt())
                        .withVersion(kept.version() + 1));
        claims.remove(changed.id());
        attempts.remove(changed.id());
    }

    @Override
    public Optional<Work> claim(UUID claim, Instant now, Instant lease) {
        Optional<DryRun> next = runs.values().stream()
                .filter(run -> run.status().underWay())
                .filter(run -> claims.get(run.id()) == null
                        || claims.get(run.id()).lease().isBefore(now))
                .min(Comparator.comparing(DryRun::createdAt));
        return next.map(run -> {
            claims.put(run.id(), new Claim(claim, lease));
            return new Work(run, claim, attempts.merge(run.id(), 1, Integer::sum));
        });
    }

    @Override
    public boolean keep(DryRun advanced, UUID claim, Instant lease, Collection<Outcome> of) {
        Claim held = claims.get(advanced.id());
        DryRun kept = runs.get(advanced.id());
        if (held == null
                || !held.by().equals(claim)
                || kept == null
                || !kept.status().underWay()) {
            return false;
        }
        runs.put(advanced.id(), advanced.withVersion(kept.version()));
        attempts.remove(advanced.id());
        if (advanced.status().underWay()) {
            claims.put(advanced.id(), new Claim(claim, lease));
        } else {
            claims.remove(advanced.id());
        }
        outcomes.computeIfAbsent(advanced.id(), id -> new ArrayList<>()).addAll(of);
        return true;
    }

    @Override
    public void release(DryRunId id, UUID claim) {
        if (claims.get(id) != null && claims.get(id).by().equals(claim)) {
            claims.remove(id);
        }
    }

    @Override
    public List<Outcome> eligible(DryRunId id, @Nullable EnterpriseId last, int atMost) {
        return outcomes.getOrDefault(id, List.of()).stream()
                .filter(o -> o.variant() == 0 && o.standing() == Outcome.Standing.ELIGIBLE)
                .filter(o -> last == null || o.enterprise().toString().compareTo(last.toString()) > 0)
                .sorted(Comparator.comparing(o -> o.enterprise().toString()))
                .limit(atMost)
                .toList();
    }

    @Override
    public int forgetOutcomes(Instant endedBefore, int atMost) {
        List<DryRunId> old = runs.values().stream()
                .filter(run ->
                        run.endedAt() != null && run.endedAt().isBefore(endedBefore) && !forgotten.contains(run.id()))
                .map(DryRun::id)
                .limit(atMost)
                .toList();
        old.forEach(id -> {
            forgotten.add(id);
            outcomes.remove(id);
        });
        return old.size();
    }
}
