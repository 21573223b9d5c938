package org.zhuqi.subsidies.payments;

class InMemoryPaymentsTest extends PaymentsContract {
    private final Payments payments = new InMemoryPayments();

    @Override
    protected Payments payments() {
        return payments;
    }
}
