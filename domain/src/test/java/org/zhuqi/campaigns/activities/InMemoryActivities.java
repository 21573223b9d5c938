package org.zhuqi.campaigns.activities;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

public final class InMemoryActivities implements Activities {
    private final Map<ActivityId, Activity> stored = new LinkedHashMap<>();

    @Override
    public Optional<Activity> find(ActivityId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Activity> lock(ActivityId id) {
        return find(id);
    }

    @Override
    public void add(Activity activity) {
        stored.put(activity.id(), activity);
    }

    @Override
    public void save(Activity activity) {
        Activity before = stored.get(activity.id());
        if (before == null || before.version() != activity.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(
                activity.id(),
                new Activity(activity.id(), activity.plan(), activity.standing(), activity.version() + 1));
    }
}
