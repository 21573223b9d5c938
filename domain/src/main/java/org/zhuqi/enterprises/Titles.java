package org.zhuqi.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** Where titles are kept. */
@Port
public interface Titles {
    Optional<Title> find(UUID id);

    /** All the enterprise was ever granted, oldest first. */
    default List<Title> of(EnterpriseId enterprise) {
        return ofAll(List.of(enterprise));
    }

    /** The same of several enterprises. */
    List<Title> ofAll(Collection<EnterpriseId> enterprises);

    default void add(Title title) {
        addAll(List.of(title));
    }

    void addAll(Collection<Title> titles);

    void save(Title title);
}
