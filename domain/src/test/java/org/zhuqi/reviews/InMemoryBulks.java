package org.zhuqi.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps for many matters in memory, for tests of use cases. */
public class InMemoryBulks implements Bulks {
    private final Map<BulkId, Bulk> bulks = new LinkedHashMap<>();
    private final Map<BulkId, List<Bulk.Line>> lines = new HashMap<>();

    @Override
    public void add(Bulk bulk, List<ReviewId> matters) {
        bulks.put(bulk.id(), bulk);
        List<Bulk.Line> waiting = new ArrayList<>();
        matters.forEach(matter ->
                waiting.add(new Bulk.Line(waiting.size() + 1, matter, Bulk.Outcome.WAITING, null, List.of())));
        lines.put(bulk.id(), waiting);
    }

    @Override
    public Optional<Bulk> find(BulkId id) {
        return Optional.ofNullable(bulks.get(id));
    }

    @Override
    public List<Bulk.Line> lines(BulkId id) {
        return List.copyOf(lines.getOrDefault(id, List.of()));
    }

    @Override
    public Optional<Next> take() {
        return bulks.values().stream()
                .flatMap(bulk -> lines(bulk.id()).stream().map(line -> new Next(bulk, line)))
                .filter(next -> next.line().outcome() == Bulk.Outcome.WAITING)
                .findFirst();
    }

    @Override
    public void end(BulkId id, Bulk.Line line) {
        lines.get(id)
                .replaceAll(old -> old.number() == line.number() && old.outcome() == Bulk.Outcome.WAITING ? line : old);
    }
}
