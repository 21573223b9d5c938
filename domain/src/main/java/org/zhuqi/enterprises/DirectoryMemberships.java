package org.zhuqi.enterprises;

import java.util.Collection;
import java.util.List;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** Where membership of the above-scale directory is kept. */
@Port
public interface DirectoryMemberships {
    /** All stretches of the enterprise, oldest first. */
    List<DirectoryMembership> of(EnterpriseId enterprise);

    default void add(DirectoryMembership membership) {
        addAll(List.of(membership));
    }

    void addAll(Collection<DirectoryMembership> memberships);

    void save(DirectoryMembership membership);
}
