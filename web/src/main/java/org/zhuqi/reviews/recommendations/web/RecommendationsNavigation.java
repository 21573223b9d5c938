package org.zhuqi.reviews.recommendations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.reviews.recommendations.RecommendationsRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

/** What this part of the room puts on other pages. */
@Configuration
class RecommendationsNavigation {
    @Bean
    NavEntry recommendationsEntry() {
        return new NavEntry(
                "recommendations",
                NavGroup.REVIEWS,
                302,
                "reviews.nav.letters",
                "/staff/recommendations",
                "mail",
                RecommendationsRight.READ_LETTERS);
    }
}
