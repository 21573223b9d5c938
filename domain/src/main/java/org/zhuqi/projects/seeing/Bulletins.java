package org.zhuqi.projects.seeing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;

/** What was given out; nothing of it ever changes. */
@Port
public interface Bulletins {
    Optional<Bulletin> find(BulletinId id);

    /** How many editions there are of the time and unit; null for everybody's. */
    int editions(BulletinTime time, @Nullable ReportingUnitId unit);

    /** Refuses with CHANGED_MEANWHILE when somebody gave that edition out in between. */
    void add(Bulletin bulletin);
}
