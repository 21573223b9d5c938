package org.zhuqi.shared.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DeskNavigation {
    @Bean
    NavEntry homeEntry() {
        return new NavEntry("home", Area.PUBLIC, 0, "shared.nav.home", "/", "home", null);
    }

    @Bean
    NavEntry enterpriseDeskEntry() {
        return new NavEntry("my", Area.ENTERPRISE, 0, "shared.nav.todo", "/my", "inbox", null);
    }

    @Bean
    NavEntry staffDeskEntry() {
        return new NavEntry("staff", Area.STAFF, 0, "shared.nav.todo", "/staff", "inbox", null);
    }
}
