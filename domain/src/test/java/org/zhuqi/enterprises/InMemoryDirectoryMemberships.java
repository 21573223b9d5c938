package org.zhuqi.enterprises;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.zhuqi.shared.EnterpriseId;

/** Memberships kept in memory, for tests. */
public final class InMemoryDirectoryMemberships implements DirectoryMemberships {
    private final List<DirectoryMembership> all = new ArrayList<>();

    @Override
    public List<DirectoryMembership> ofAll(Collection<EnterpriseId> enterprises) {
        return all.stream()
                .filter(membership -> enterprises.contains(membership.enterprise()))
                .sorted(Comparator.comparing(DirectoryMembership::entered))
                .toList();
    }

    @Override
    public void addAll(Collection<DirectoryMembership> memberships) {
        all.addAll(memberships);
    }

    @Override
    public void saveAll(Collection<DirectoryMembership> memberships) {
        memberships.forEach(membership -> all.replaceAll(old -> old.id().equals(membership.id()) ? membership : old));
    }
}
