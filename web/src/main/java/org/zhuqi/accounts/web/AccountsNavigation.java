package org.zhuqi.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;

@Configuration
class AccountsNavigation {
    @Bean
    NavEntry accountsEntry() {
        return new NavEntry(
                "accounts", Area.STAFF, 9000, "accounts.list.title", "/staff/accounts", "users", AccountRight.READ);
    }

    @Bean
    NavEntry unitsEntry() {
        return new NavEntry(
                "units", Area.STAFF, 9010, "accounts.units.title", "/staff/units", "map-pin", AccountRight.READ_UNITS);
    }

    @Bean
    NavEntry colleaguesEntry() {
        return new NavEntry(
                "colleagues",
                Area.ENTERPRISE,
                900,
                "accounts.colleagues.title",
                "/my/colleagues",
                "users",
                AccountRight.COLLEAGUES);
    }
}
