package org.zhuqi.subsidies.awards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;

/** Changes of awards kept in memory. */
public final class InMemoryAwardChanges implements AwardChanges {
    private final Map<AwardChangeId, AwardChange> changes = new LinkedHashMap<>();
    private final List<AwardVersion> versions = new ArrayList<>();

    @Override
    public Optional<AwardChange> find(AwardChangeId id) {
        return Optional.ofNullable(changes.get(id));
    }

    @Override
    public Optional<AwardChange> openOf(ApplicationId application) {
        return changes.values().stream()
                .filter(change ->
                        change.state().open() && change.matter().application().equals(application))
                .findFirst();
    }

    @Override
    public void add(AwardChange change) {
        if (openOf(change.matter().application()).isPresent()) {
            throw SubsidiesError.CHANGE_OPEN.refused();
        }
        changes.put(change.id(), change);
    }

    @Override
    public void save(AwardChange change) {
        AwardChange kept = changes.get(change.id());
        if (kept == null || kept.version() != change.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        changes.put(change.id(), change.withVersion(change.version() + 1));
    }

    @Override
    public List<AwardVersion> versions(ApplicationId application) {
        return versions.stream()
                .filter(version -> version.application().equals(application))
                .toList();
    }

    @Override
    public void add(AwardVersion version) {
        if (versions(version.application()).stream().anyMatch(kept -> kept.number() == version.number())) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        versions.add(version);
    }
}
