package org.zhuqi.campaigns;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** The tasks of campaigns. */
@Port
public interface CampaignTasks {
    Optional<CampaignTask> find(TaskId id);

    /** In the order of the list. */
    List<CampaignTask> of(CampaignId campaign);

    void add(CampaignTask task);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(CampaignTask task);
}
