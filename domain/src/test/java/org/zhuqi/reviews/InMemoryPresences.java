package org.zhuqi.reviews;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhuqi.shared.UserId;

/** Presences in memory, for tests of use cases. */
public class InMemoryPresences implements Presences {
    private final Map<ReviewId, Map<UserId, Present>> seen = new HashMap<>();

    @Override
    public void seen(ReviewId review, Present present) {
        seen.computeIfAbsent(review, id -> new HashMap<>())
                .merge(present.person(), present, (old, latest) -> old.seen().isAfter(latest.seen()) ? old : latest);
    }

    @Override
    public List<Present> others(ReviewId review, UserId except, Instant since) {
        return seen.getOrDefault(review, Map.of()).values().stream()
                .filter(present ->
                        !present.person().equals(except) && !present.seen().isBefore(since))
                .sorted(Comparator.comparing(Present::name))
                .toList();
    }
}
