package org.zhuqi.campaigns;

import java.util.Optional;
import org.zhuqi.shared.Port;

/** All campaigns. */
@Port
public interface Campaigns {
    Optional<Campaign> find(CampaignId id);

    void add(Campaign campaign);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Campaign campaign);
}
