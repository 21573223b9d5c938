package org.zhuqi.campaigns.activities;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuqi.shared.SharedError;

public final class InMemoryActivityResults implements ActivityResults {
    private final Map<ResultId, ActivityResult> stored = new LinkedHashMap<>();
    private final Set<Due> told = new HashSet<>();

    @Override
    public Optional<ActivityResult> find(ResultId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public void add(ActivityResult result) {
        stored.put(result.id(), result);
    }

    @Override
    public void save(ActivityResult result) {
        ActivityResult before = stored.get(result.id());
        if (before == null || before.version() != result.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(
                result.id(),
                new ActivityResult(
                        result.id(),
                        result.activity(),
                        result.enterprise(),
                        result.unit(),
                        result.counterpart(),
                        result.notes(),
                        result.followUps(),
                        result.version() + 1));
    }

    @Override
    public List<Due> takeDue(LocalDate today, int most) {
        return stored.values().stream()
                .flatMap(result -> result.followUps().stream()
                        .filter(each -> each.doneOn() == null && !each.due().isAfter(today))
                        .map(each -> new Due(result.id(), result.activity(), each.months(), each.due())))
                .filter(due -> !told.contains(due))
                .limit(most)
                .peek(told::add)
                .toList();
    }
}
