package org.zhuqi.campaigns.reports;

import java.util.UUID;
import org.zhuqi.campaigns.CampaignId;

class InMemoryCampaignReportsTest extends CampaignReportsContract {
    private final CampaignReports reports = new InMemoryCampaignReports();

    @Override
    protected CampaignReports reports() {
        return reports;
    }

    @Override
    protected CampaignId campaign() {
        return new CampaignId(new UUID(4, 2));
    }
}
