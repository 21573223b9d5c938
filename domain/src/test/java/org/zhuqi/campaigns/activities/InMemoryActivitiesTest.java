package org.zhuqi.campaigns.activities;

class InMemoryActivitiesTest extends ActivitiesContract {
    private final InMemoryActivities activities = new InMemoryActivities();

    @Override
    protected Activities activities() {
        return activities;
    }
}
