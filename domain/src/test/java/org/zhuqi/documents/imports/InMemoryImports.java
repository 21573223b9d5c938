package org.zhuqi.documents.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.SharedError;

/** Imports kept in memory, for tests. */
public final class InMemoryImports implements Imports {
    private final Map<ImportId, Import> byId = new HashMap<>();
    private final Map<ImportId, Held> held = new HashMap<>();
    private final Map<ImportId, Integer> attempts = new HashMap<>();
    private final Map<ImportId, Integer> progress = new HashMap<>();
    private final Map<ImportId, List<RowProblem>> problems = new HashMap<>();

    private record Held(UUID claim, Instant lease) {}

    @Override
    public void add(Import handedIn) {
        byId.put(handedIn.id(), handedIn);
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void save(Import changed) {
        Import now = byId.get(changed.id());
        if (now == null || now.version() != changed.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        byId.put(changed.id(), changed.withVersion(changed.version() + 1));
        held.remove(changed.id());
        attempts.remove(changed.id());
        progress.remove(changed.id());
    }

    @Override
    public Optional<Work> claim(UUID claim, Instant now, Instant lease) {
        return byId.values().stream()
                .filter(each -> each.status().underWay())
                .filter(each -> free(held.get(each.id()), now))
                .min(Comparator.comparing((Import each) -> each.by().at()))
                .map(each -> {
                    held.put(each.id(), new Held(claim, lease));
                    progress.remove(each.id());
                    return new Work(each, claim, attempts.merge(each.id(), 1, Integer::sum));
                });
    }

    private static boolean free(@Nullable Held by, Instant now) {
        return by == null || by.lease().isBefore(now);
    }

    private boolean holds(ImportId id, UUID claim) {
        Held by = held.get(id);
        return by != null && by.claim().equals(claim);
    }

    @Override
    public boolean progress(ImportId id, UUID claim, int rows, Instant lease) {
        if (!holds(id, claim)) {
            return false;
        }
        held.put(id, new Held(claim, lease));
        progress.put(id, rows);
        return true;
    }

    @Override
    public void release(ImportId id, UUID claim) {
        if (holds(id, claim)) {
            held.remove(id);
        }
    }

    @Override
    public boolean finish(Import ended, UUID claim, List<RowProblem> found) {
        if (!holds(ended.id(), claim)) {
            return false;
        }
        byId.put(ended.id(), ended.withVersion(ended.version() + 1));
        held.remove(ended.id());
        progress.put(ended.id(), ended.tally().rows());
        List<RowProblem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(RowProblem::row).thenComparingInt(RowProblem::place));
        problems.put(ended.id(), sorted);
        return true;
    }

    @Override
    public List<Import> withFileSince(Instant before, int atMost) {
        return byId.values().stream()
                .filter(each ->
                        each.source().attachment() != null && !each.status().underWay())
                .filter(each -> touched(each).isBefore(before))
                .sorted(Comparator.comparing(InMemoryImports::touched))
                .limit(atMost)
                .toList();
    }

    private static Instant touched(Import each) {
        Instant ended = each.endedAt();
        return ended == null ? each.createdAt() : ended;
    }

    @Override
    public void saveWithoutFile(Import emptied) {
        int worked = progress(emptied.id());
        save(emptied);
        progress.put(emptied.id(), worked);
        problems.remove(emptied.id());
    }

    @Override
    public int progress(ImportId id) {
        return progress.getOrDefault(id, 0);
    }

    @Override
    public List<RowProblem> problems(ImportId id, int atMost) {
        return problems.getOrDefault(id, List.of()).stream().limit(atMost).toList();
    }
}
