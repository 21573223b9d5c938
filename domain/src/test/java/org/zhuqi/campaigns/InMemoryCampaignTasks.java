package org.zhuqi.campaigns;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

public final class InMemoryCampaignTasks implements CampaignTasks {
    private final Map<TaskId, CampaignTask> stored = new LinkedHashMap<>();

    @Override
    public Optional<CampaignTask> find(TaskId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<CampaignTask> of(CampaignId campaign) {
        return stored.values().stream()
                .filter(task -> task.campaign().equals(campaign))
                .sorted(Comparator.comparingInt(CampaignTask::number))
                .toList();
    }

    @Override
    public void add(CampaignTask task) {
        stored.put(task.id(), task);
    }

    @Override
    public void save(CampaignTask task) {
        CampaignTask before = stored.get(task.id());
        if (before == null || before.version() != task.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(
                task.id(),
                new CampaignTask(
                        task.id(),
                        task.campaign(),
                        task.number(),
                        task.pillar(),
                        task.title(),
                        task.term(),
                        task.means(),
                        task.lead(),
                        task.assisting(),
                        task.progress(),
                        task.version() + 1));
    }
}
