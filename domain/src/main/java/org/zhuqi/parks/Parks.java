package org.zhuqi.parks;

import java.util.Optional;
import org.zhuqi.shared.Port;

/** Parks and the chains they are meant to hold. */
@Port
public interface Parks {
    Optional<Park> find(ParkId id);

    /** Refuses with NO_SUCH_PROJECT when it names a project that is not there. */
    void add(Park park);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between, and as {@link #add}. */
    void save(Park park);

    /** An empty one of version 0 where none was drawn. */
    ChainMap chain(ParkId id);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(ChainMap chain);
}
