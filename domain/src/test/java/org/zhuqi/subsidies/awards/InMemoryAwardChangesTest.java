package org.zhuqi.subsidies.awards;

class InMemoryAwardChangesTest extends AwardChangesContract {
    private final AwardChanges changes = new InMemoryAwardChanges();

    @Override
    protected AwardChanges changes() {
        return changes;
    }
}
