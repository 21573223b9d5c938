package org.zhuqi.programmes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programmes kept in memory, for tests. */
public final class InMemoryProgrammes implements Programmes {
    private final Map<ProgrammeId, Programme> current = new HashMap<>();
    private final Map<String, Programme> versions = new HashMap<>();

    @Override
    public Optional<Programme> find(ProgrammeId id) {
        return Optional.ofNullable(current.get(id));
    }

    @Override
    public Optional<Programme> find(ProgrammeId id, int version) {
        return Optional.ofNullable(versions.get(id + "/" + version))
                .flatMap(said ->
                        find(id).map(now -> said.withWindow(now.window()).withStatus(now.status())));
    }

    @Override
    public Optional<Programme> findByCode(String code) {
        return current.values().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    @Override
    public List<Programme> published() {
        return current.values().stream()
                .filter(Programme::isPublished)
                .sorted(Comparator.comparing((Programme p) -> p.window().closes())
                        .thenComparing(p -> p.id().value()))
                .toList();
    }

    @Override
    public void add(Programme programme) {
        save(programme);
    }

    @Override
    public void save(Programme programme) {
        Programme said = versions.computeIfAbsent(programme.id() + "/" + programme.version(), key -> programme);
        current.put(programme.id(), said.withWindow(programme.window()).withStatus(programme.status()));
    }
}
