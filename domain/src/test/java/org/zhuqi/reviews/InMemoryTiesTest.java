package org.zhuqi.reviews;

class InMemoryTiesTest extends TiesContract {
    private final Ties ties = new InMemoryTies();

    @Override
    protected Ties ties() {
        return ties;
    }
}
