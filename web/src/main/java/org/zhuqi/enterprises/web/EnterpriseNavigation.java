package org.zhuqi.enterprises.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

@Configuration
class EnterpriseNavigation {
    @Bean
    NavEntry enterprisesEntry() {
        return new NavEntry(
                "enterprises",
                NavGroup.ENTERPRISES,
                200,
                "enterprises.nav.list",
                "/staff/enterprises",
                "building-factory-2",
                EnterpriseRight.BROWSE);
    }

    @Bean
    NavEntry ownEnterpriseEntry() {
        return new NavEntry(
                "own-enterprise",
                Area.ENTERPRISE,
                800,
                "enterprises.nav.own",
                "/my/enterprise",
                "building-factory-2",
                EnterpriseRight.EDIT_CONTACTS);
    }
}
