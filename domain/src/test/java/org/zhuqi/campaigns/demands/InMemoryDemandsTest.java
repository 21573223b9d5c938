package org.zhuqi.campaigns.demands;

class InMemoryDemandsTest extends DemandsContract {
    private final Demands demands = new InMemoryDemands();

    @Override
    protected Demands demands() {
        return demands;
    }
}
