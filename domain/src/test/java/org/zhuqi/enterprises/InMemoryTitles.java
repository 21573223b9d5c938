package org.zhuqi.enterprises;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;

/** Titles kept in memory, for tests. */
public final class InMemoryTitles implements Titles {
    private final List<Title> all = new ArrayList<>();

    @Override
    public Optional<Title> find(UUID id) {
        return all.stream().filter(title -> title.id().equals(id)).findFirst();
    }

    @Override
    public List<Title> ofAll(Collection<EnterpriseId> enterprises) {
        return all.stream()
                .filter(title -> enterprises.contains(title.enterprise()))
                .sorted(Comparator.comparing(Title::from))
                .toList();
    }

    @Override
    public void addAll(Collection<Title> titles) {
        all.addAll(titles);
    }

    @Override
    public void save(Title title) {
        all.replaceAll(old -> old.id().equals(title.id()) ? title : old);
    }
}
