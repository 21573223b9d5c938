package org.zhuqi.programmes.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

@Configuration
class DesignsNavigation {
    @Bean
    NavEntry designsEntry() {
        return new NavEntry(
                "designs",
                NavGroup.POLICIES,
                390,
                "designs.nav",
                "/staff/programmes",
                "speakerphone",
                ProgrammesRight.READ_DESIGN);
    }
}
