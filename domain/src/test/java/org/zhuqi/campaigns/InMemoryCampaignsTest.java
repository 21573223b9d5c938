package org.zhuqi.campaigns;

class InMemoryCampaignsTest extends CampaignsContract {
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    private final InMemoryCampaignTasks tasks = new InMemoryCampaignTasks();

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }

    @Override
    protected CampaignTasks tasks() {
        return tasks;
    }
}
