package org.zhuqi.reviews.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Findings in memory, for tests of use cases; no matter is over. */
public class InMemorySnapshots implements Snapshots {
    private final List<Snapshot> all = new ArrayList<>();

    @Override
    public void add(List<Snapshot> found) {
        for (Snapshot snapshot : found) {
            if (all.stream()
                    .noneMatch(other ->
                            other.run().equals(snapshot.run()) && other.check().equals(snapshot.check()))) {
                all.add(snapshot);
            }
        }
    }

    @Override
    public List<Snapshot> latest(String subjectKind, UUID subject) {
        Map<String, Snapshot> latest = new LinkedHashMap<>();
        all.stream()
                .filter(snapshot -> snapshot.subject().kind().equals(subjectKind)
                        && snapshot.subject().id().equals(subject))
                .sorted(Comparator.comparing(
                                (Snapshot snapshot) -> snapshot.moment().name())
                        .reversed()
                        .thenComparing(Snapshot::check)
                        .thenComparing(Snapshot::at))
                .forEach(snapshot -> latest.put(snapshot.moment() + " " + snapshot.check(), snapshot));
        return List.copyOf(latest.values());
    }

    @Override
    public List<Snapshot> unknown(@Nullable UUID after, int atMost) {
        return all.stream()
                .map(Snapshot::subject)
                .distinct()
                .filter(subject -> after == null || subject.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(subject -> subject.id().toString()))
                .flatMap(subject -> latest(subject.kind(), subject.id()).stream())
                .filter(snapshot -> snapshot.finding().outcome() == Finding.Outcome.UNKNOWN)
                .limit(atMost)
                .toList();
    }

    public List<Snapshot> all() {
        return List.copyOf(all);
    }
}
