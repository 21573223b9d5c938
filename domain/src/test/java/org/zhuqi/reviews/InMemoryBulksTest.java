package org.zhuqi.reviews;

class InMemoryBulksTest extends BulksContract {
    private final Bulks bulks = new InMemoryBulks();

    @Override
    protected Bulks bulks() {
        return bulks;
    }
}
