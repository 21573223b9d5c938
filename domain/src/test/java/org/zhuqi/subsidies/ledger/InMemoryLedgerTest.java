package org.zhuqi.subsidies.ledger;

class InMemoryLedgerTest extends LedgerContract {
    private final Ledger ledger = new InMemoryLedger();

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
