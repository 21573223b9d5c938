package org.zhuqi.subsidies.decisions;

class InMemoryDecisionsTest extends DecisionsContract {
    private final Decisions decisions = new InMemoryDecisions();

    @Override
    protected Decisions decisions() {
        return decisions;
    }
}
