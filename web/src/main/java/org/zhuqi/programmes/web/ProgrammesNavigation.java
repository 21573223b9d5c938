package org.zhuqi.programmes.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;

@Configuration
class ProgrammesNavigation {
    @Bean
    NavEntry programmesEntry() {
        return new NavEntry("programmes", Area.PUBLIC, 100, "programmes.nav", "/programmes", "speakerphone", null);
    }
}
