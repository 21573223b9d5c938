package org.zhuqi.notifications.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhuqi.notifications.*}.
 *
 * @param reminderDays how many working days before a limit enterprises are reminded of it
 */
@ConfigurationProperties("zhuqi.notifications")
record NotificationSettings(@DefaultValue({"5", "2", "1"}) List<Integer> reminderDays) {}
