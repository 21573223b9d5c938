package org.zhuqi.campaigns;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

public final class InMemoryCampaigns implements Campaigns {
    private final Map<CampaignId, Campaign> stored = new LinkedHashMap<>();

    @Override
    public Optional<Campaign> find(CampaignId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Campaign> ofDay(LocalDate day) {
        return stored.values().stream()
                .filter(campaign -> campaign.status() != CampaignStatus.DRAFT)
                .filter(campaign -> campaign.term().covers(new Term(day, day)))
                .max(Comparator.comparing((Campaign campaign) -> campaign.status() == CampaignStatus.PUBLISHED)
                        .thenComparing(campaign -> campaign.term().from()));
    }

    @Override
    public void add(Campaign campaign) {
        stored.put(campaign.id(), campaign);
    }

    @Override
    public void save(Campaign campaign) {
        Campaign before = stored.get(campaign.id());
        if (before == null || before.version() != campaign.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(
                campaign.id(),
                new Campaign(
                        campaign.id(),
                        campaign.name(),
                        campaign.slogan(),
                        campaign.term(),
                        campaign.pillars(),
                        campaign.organisation(),
                        campaign.goals(),
                        campaign.status(),
                        campaign.version() + 1));
    }
}
