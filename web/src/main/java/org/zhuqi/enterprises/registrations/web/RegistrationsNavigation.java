package org.zhuqi.enterprises.registrations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

@Configuration
class RegistrationsNavigation {
    @Bean
    NavEntry registrationsEntry() {
        return new NavEntry(
                "registrations",
                NavGroup.ENTERPRISES,
                150,
                "registrations.list.title",
                "/staff/registrations",
                "building-plus",
                RegistrationRight.READ);
    }
}
