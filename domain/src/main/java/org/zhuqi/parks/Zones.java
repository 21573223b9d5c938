package org.zhuqi.parks;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** Zones and how their items stand. */
@Port
public interface Zones {
    Optional<Zone> find(ZoneId id);

    void add(Zone zone);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Zone zone);

    /** In the order in which they were entered. */
    List<ZoneEntry> entries(ZoneId id);

    void add(ZoneEntry entry);
}
