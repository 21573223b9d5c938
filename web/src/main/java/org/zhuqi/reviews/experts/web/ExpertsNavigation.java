package org.zhuqi.reviews.experts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

/** What this part of the room puts on other pages. */
@Configuration
class ExpertsNavigation {
    @Bean
    NavEntry expertDrawsEntry() {
        return new NavEntry(
                "expert-draws",
                NavGroup.REVIEWS,
                303,
                "reviews.nav.draws",
                "/staff/expert-draws",
                "users",
                ExpertsRight.READ_EXPERTS);
    }
}
