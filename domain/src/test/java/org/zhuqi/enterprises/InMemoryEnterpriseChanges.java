package org.zhuqi.enterprises;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zhuqi.shared.EnterpriseId;

/** Changes kept in memory, for tests. */
public final class InMemoryEnterpriseChanges implements EnterpriseChanges {
    private final List<EnterpriseChange> all = new ArrayList<>();

    @Override
    public void addAll(Collection<EnterpriseChange> changes) {
        all.addAll(changes);
    }

    @Override
    public List<EnterpriseChange> after(EnterpriseId enterprise, long version) {
        return all.stream()
                .filter(change -> change.enterprise().equals(enterprise) && change.version() > version)
                .toList();
    }
}
