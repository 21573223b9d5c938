package org.zhuqi.reviews.experts;

class InMemoryDrawsTest extends DrawsContract {
    private final Draws draws = new InMemoryDraws();
    private final Experts experts = new InMemoryExperts();

    @Override
    protected Draws draws() {
        return draws;
    }

    @Override
    protected Experts experts() {
        return experts;
    }
}
