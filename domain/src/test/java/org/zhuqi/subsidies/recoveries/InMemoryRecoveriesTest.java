package org.zhuqi.subsidies.recoveries;

class InMemoryRecoveriesTest extends RecoveriesContract {
    private final Recoveries recoveries = new InMemoryRecoveries();

    @Override
    protected Recoveries recoveries() {
        return recoveries;
    }
}
