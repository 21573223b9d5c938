package org.zhuqi.reviews.recommendations;

class InMemoryRecommendationsTest extends RecommendationsContract {
    private final Recommendations recommendations = new InMemoryRecommendations();

    @Override
    protected Recommendations recommendations() {
        return recommendations;
    }
}
