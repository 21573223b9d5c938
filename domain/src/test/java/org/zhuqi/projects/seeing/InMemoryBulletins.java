package org.zhuqi.projects.seeing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

public final class InMemoryBulletins implements Bulletins {
    private final Map<BulletinId, Bulletin> stored = new LinkedHashMap<>();

    @Override
    public Optional<Bulletin> find(BulletinId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public int editions(BulletinTime time, @Nullable ReportingUnitId unit) {
        return (int) stored.values().stream()
                .filter(each -> each.time().equals(time) && Objects.equals(each.unit(), unit))
                .count();
    }

    @Override
    public void add(Bulletin bulletin) {
        if (bulletin.edition() <= editions(bulletin.time(), bulletin.unit())) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(bulletin.id(), bulletin);
    }
}
