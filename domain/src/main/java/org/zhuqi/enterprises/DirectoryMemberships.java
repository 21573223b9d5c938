package org.zhuqi.enterprises;

import java.util.Collection;
import java.util.List;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** Where membership of the above-scale directory is kept. */
@Port
public interface DirectoryMemberships {
    /** All stretches of the enterprise, oldest first. */
    default List<DirectoryMembership> of(EnterpriseId enterprise) {
        return ofAll(List.of(enterprise));
    }

    /** The same of several enterprises. */
    List<DirectoryMembership> ofAll(Collection<EnterpriseId> enterprises);

    default void add(DirectoryMembership membership) {
        addAll(List.of(membership));
    }

    void addAll(Collection<DirectoryMembership> memberships);

    default void save(DirectoryMembership membership) {
        saveAll(List.of(membership));
    }

    void saveAll(Collection<DirectoryMembership> memberships);
}
