package org.zhuqi.measures.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.measures.MeasuresRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.RateLimit;

@Configuration
class MeasureNavigation {
    @Bean
    NavEntry measuresEntry() {
        return new NavEntry(
                "measures",
                NavGroup.FIGURES,
                800,
                "measures.nav",
                "/staff/measures",
                "chart-bar",
                MeasuresRight.CATALOGUE);
    }

    /** The pages of open figures can be asked without login. */
    @Bean
    RateLimit measurePagesLimit() {
        return new RateLimit("measure-pages", "GET", "/measures/{id}", 120);
    }
}
