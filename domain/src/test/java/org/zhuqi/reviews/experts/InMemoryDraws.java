package org.zhuqi.reviews.experts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.SharedError;

/** Draws in memory, for tests of use cases. */
public class InMemoryDraws implements Draws {
    private final Map<DrawId, Draw> draws = new LinkedHashMap<>();

    @Override
    public Optional<Draw> find(DrawId id) {
        return Optional.ofNullable(draws.get(id));
    }

    @Override
    public Optional<Draw> lock(DrawId id) {
        return find(id);
    }

    @Override
    public List<Draw> waiting() {
        return draws.values().stream().filter(draw -> !draw.isDrawn()).toList();
    }

    @Override
    public Optional<Draw> latestFor(List<ReviewId> files) {
        return draws.values().stream()
                .filter(draw -> draw.files().stream().anyMatch(files::contains))
                .reduce((first, second) -> second);
    }

    @Override
    public void add(Draw draw) {
        draws.put(draw.id(), draw);
    }

    @Override
    public void save(Draw draw) {
        Draw held = draws.get(draw.id());
        if (held == null || held.version() != draw.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        draws.put(draw.id(), draw.kept());
    }
}
