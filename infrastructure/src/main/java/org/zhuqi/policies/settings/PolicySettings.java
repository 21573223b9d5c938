package org.zhuqi.policies.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhuqi.policies.*}.
 *
 * @param itemDays working days after the day of issue in which a policy gets its items and their guides
 * @param expiryDays days before a policy's last day on which subscribers are told
 */
@ConfigurationProperties("zhuqi.policies")
record PolicySettings(
        @DefaultValue("7") int itemDays, @DefaultValue("30") int expiryDays) {}
