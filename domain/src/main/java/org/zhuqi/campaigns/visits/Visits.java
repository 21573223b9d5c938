package org.zhuqi.campaigns.visits;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.Port;

/** All visits. */
@Port
public interface Visits {
    Optional<Visit> find(VisitId id);

    Optional<Visit> findByKey(UUID key);

    /** Adds it; false, and nothing is added, when there is one with its key. */
    boolean add(Visit visit);

    /** Adds many, whose keys are new. */
    default void addAll(Collection<Visit> visits) {
        List.copyOf(visits).forEach(this::add);
    }

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Visit visit);
}
