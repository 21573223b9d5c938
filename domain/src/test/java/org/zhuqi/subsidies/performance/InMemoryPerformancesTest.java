package org.zhuqi.subsidies.performance;

class InMemoryPerformancesTest extends PerformancesContract {
    private final Performances performances = new InMemoryPerformances();

    @Override
    protected Performances performances() {
        return performances;
    }
}
