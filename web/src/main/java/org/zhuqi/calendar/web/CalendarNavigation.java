package org.zhuqi.calendar.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.calendar.CalendarRight;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;

@Configuration
class CalendarNavigation {
    @Bean
    NavEntry calendarEntry() {
        return new NavEntry("calendar", Area.PUBLIC, 900, "calendar.nav", "/calendar", "calendar", null);
    }

    @Bean
    NavEntry staffCalendarEntry() {
        return new NavEntry(
                "staff-calendar",
                NavGroup.OPERATION,
                920,
                "calendar.staff.nav",
                "/staff/calendar",
                "calendar-cog",
                CalendarRight.UPLOAD);
    }
}
