package org.zhuqi.subsidies.grants;

class InMemoryGrantsWonTest extends GrantsWonContract {
    private final GrantsWon grants = new InMemoryGrantsWon();

    @Override
    protected GrantsWon grants() {
        return grants;
    }
}
