package org.zhuqi.calendar.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhuqi.calendar.*}.
 *
 * @param workingHours when a working day is worked, for limits in hours: spans of the day, separated by commas
 */
@ConfigurationProperties("zhuqi.calendar")
record CalendarSettings(
        @DefaultValue({"08:30-11:30", "13:30-17:00"}) List<String> workingHours) {}
