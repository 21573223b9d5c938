package org.zhuqi.shared.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits that differ from what the rooms declare.
 *
 * @param enabled whether requests of one address are limited; false where a proxy limits already
 * @param perMinute requests a minute by the limit's id
 */
@ConfigurationProperties("zhuqi.rate-limits")
record RateLimitSettings(
        @DefaultValue("true") boolean enabled, @DefaultValue Map<String, Integer> perMinute) {}
