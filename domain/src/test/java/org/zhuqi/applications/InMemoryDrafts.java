package org.zhuqi.applications;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

/** Drafts kept in memory, for tests. */
public final class InMemoryDrafts implements Drafts {
    private final Map<ApplicationId, Draft> byId = new HashMap<>();

    @Override
    public Optional<Draft> find(ApplicationId application) {
        return Optional.ofNullable(byId.get(application));
    }

    @Override
    public void add(Draft draft) {
        byId.put(draft.application(), draft);
    }

    @Override
    public void save(Draft draft) {
        Draft kept = byId.get(draft.application());
        if (kept == null || kept.version() + 1 != draft.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        byId.put(draft.application(), draft);
    }
}
