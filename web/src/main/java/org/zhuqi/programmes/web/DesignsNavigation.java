package org.zhuqi.programmes.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;

@Configuration
class DesignsNavigation {
    @Bean
    NavEntry designsEntry() {
        return new NavEntry(
                "designs",
                Area.STAFF,
                390,
                "designs.nav",
                "/staff/programmes",
                "speakerphone",
                ProgrammesRight.READ_DESIGN);
    }
}
