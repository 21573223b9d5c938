package org.zhuqi.campaigns.demands;

class InMemoryDemandMessagesTest extends DemandMessagesContract {
    private final DemandMessages messages = new InMemoryDemandMessages();
    private final DemandId demand = DemandFixture.id();

    @Override
    protected DemandMessages messages() {
        return messages;
    }

    @Override
    protected DemandId demand() {
        return demand;
    }
}
