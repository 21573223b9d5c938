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
    public List<DirectoryMembership> of(EnterpriseId enterprise) {
        return all.stream()
                .filter(membership -> membership.enterprise().equals(enterprise))
                .sorted(Comparator.comparing(DirectoryMembership::entered))
                .toList();
    }

    @Override
    public void addAll(Collection<DirectoryMembership> memberships) {
        all.addAll(memberships);
    }

    @Override
    public void save(DirectoryMembership membership) {
        all.replaceAll(old -> old.id().equals(membership.id()) ? membership : old);
    }
}
