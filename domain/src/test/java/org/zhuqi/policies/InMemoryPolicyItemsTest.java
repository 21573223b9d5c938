package org.zhuqi.policies;

class InMemoryPolicyItemsTest extends PolicyItemsContract {
    private final InMemoryPolicyItems items = new InMemoryPolicyItems();

    @Override
    protected PolicyItems items() {
        return items;
    }

    @Override
    protected Policy policy() {
        return PolicyFixture.published(1);
    }
}
