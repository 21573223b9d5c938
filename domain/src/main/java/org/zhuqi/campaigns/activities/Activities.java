package org.zhuqi.campaigns.activities;

import java.util.Optional;
import org.zhuqi.shared.Port;

/** All activities. */
@Port
public interface Activities {
    Optional<Activity> find(ActivityId id);

    /** Finds it and keeps others from changing it, and from giving its places and booths away, until the transaction ends. */
    Optional<Activity> lock(ActivityId id);

    void add(Activity activity);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Activity activity);
}
