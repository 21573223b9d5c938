package org.zhuqi.campaigns;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** All campaigns. */
@Port
public interface Campaigns {
    Optional<Campaign> find(CampaignId id);

    /**
     * The one within whose term a day lies, published or closed since; of several one that is not closed, and then the one
     * that began last.
     */
    Optional<Campaign> ofDay(LocalDate day);

    void add(Campaign campaign);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Campaign campaign);
}
