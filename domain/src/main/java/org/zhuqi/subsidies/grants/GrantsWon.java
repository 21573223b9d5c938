package org.zhuqi.subsidies.grants;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** The money won from above. */
@Port
public interface GrantsWon {
    Optional<Grant> find(GrantId id);

    /** Refuses DOCUMENT_KNOWN when the same level's document is on record. */
    void add(Grant grant);

    /** Keeps what was passed on, with the step. Refuses CHANGED_MEANWHILE on an old version. */
    void save(Grant grant, Passing passing);

    /** Oldest first. */
    List<Passing> passings(GrantId id);
}
