package org.zhuqi.reviews;

class InMemoryReviewsTest extends ReviewsContract {
    private final Reviews reviews = new InMemoryReviews();

    @Override
    protected Reviews reviews() {
        return reviews;
    }
}
