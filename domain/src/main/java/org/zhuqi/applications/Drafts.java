package org.zhuqi.applications;

import java.util.Optional;
import org.zhuqi.shared.Port;

/** Where drafts are kept, one per application. */
@Port
public interface Drafts {
    Optional<Draft> find(ApplicationId application);

    void add(Draft draft);

    /** Refuses with {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} unless it follows the kept version. */
    void save(Draft draft);
}
