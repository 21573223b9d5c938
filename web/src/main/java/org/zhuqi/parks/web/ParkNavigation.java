package org.zhuqi.parks.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

@Configuration
class ParkNavigation {
    @Bean
    NavEntry parksEntry() {
        return new NavEntry("parks", NavGroup.PROJECTS, 540, "parks.nav", "/staff/parks", "buildings", ParksRight.READ);
    }

    @Bean
    NavEntry vacanciesEntry() {
        return new NavEntry(
                "vacancies",
                NavGroup.PROJECTS,
                545,
                "parks.vacancies.nav",
                "/staff/vacancies",
                "building-warehouse",
                ParksRight.READ);
    }

    @Bean
    NavEntry tenanciesEntry() {
        return new NavEntry(
                "tenancies", NavGroup.PROJECTS, 550, "parks.tenancies.nav", "/staff/tenancies", "key", ParksRight.READ);
    }

    @Bean
    NavEntry zonesEntry() {
        return new NavEntry(
                "zones", NavGroup.PROJECTS, 555, "parks.zones.nav", "/staff/zones", "map-2", ParksRight.READ);
    }

    @Bean
    NavEntry openParksEntry() {
        return new NavEntry("open-parks", Area.PUBLIC, 170, "parks.nav", "/parks", "buildings", null);
    }
}
