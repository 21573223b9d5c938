package org.zhuqi.reviews.notices;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

/** Objections kept in memory. */
public final class InMemoryObjections implements Objections {
    private final Map<ObjectionId, Objection> objections = new LinkedHashMap<>();

    @Override
    public Optional<Objection> find(ObjectionId id) {
        return Optional.ofNullable(objections.get(id));
    }

    @Override
    public Optional<Objection> findByNumber(String number) {
        String bare = number.replace("-", "").strip();
        return objections.values().stream()
                .filter(o -> o.id().number().replace("-", "").equalsIgnoreCase(bare))
                .findFirst();
    }

    @Override
    public List<Objection> ofLine(NoticeId notice, int line) {
        return objections.values().stream()
                .filter(o -> o.notice().equals(notice) && o.line() == line)
                .sorted(Comparator.comparing(Objection::filedAt))
                .toList();
    }

    @Override
    public int filedSince(String address, Instant since) {
        return (int) objections.values().stream()
                .filter(o -> o.filedFrom().equals(address) && o.filedAt().isAfter(since))
                .count();
    }

    @Override
    public void add(Objection objection) {
        objections.put(objection.id(), objection);
    }

    @Override
    public void save(Objection objection) {
        Objection kept = objections.get(objection.id());
        if (kept == null || kept.version() != objection.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        objections.put(objection.id(), objection.withVersion(objection.version() + 1));
    }
}
