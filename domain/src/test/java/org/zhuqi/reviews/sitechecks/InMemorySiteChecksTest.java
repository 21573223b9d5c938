package org.zhuqi.reviews.sitechecks;

import org.zhuqi.reviews.InMemoryReviews;
import org.zhuqi.reviews.Reviews;

class InMemorySiteChecksTest extends SiteChecksContract {
    private final Reviews reviews = new InMemoryReviews();
    private final SiteChecks checks = new InMemorySiteChecks(reviews);

    @Override
    protected SiteChecks checks() {
        return checks;
    }

    @Override
    protected Reviews reviews() {
        return reviews;
    }
}
