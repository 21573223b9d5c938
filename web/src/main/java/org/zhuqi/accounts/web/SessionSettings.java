package org.zhuqi.accounts.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhuqi.shared.Role;

/**
 * How long a login lasts (docs/domain.md "Security").
 *
 * @param staff after how long without a request staff and experts are logged out
 * @param enterprise after how long without a request enterprise users are logged out
 * @param longest after how long a login ends, however busy it is kept
 * @param atOnce how many logins one account may have; the oldest ends when one more begins
 */
@ConfigurationProperties("zhuqi.sessions")
record SessionSettings(
        @DefaultValue("15m") Duration staff,
        @DefaultValue("30m") Duration enterprise,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5") int atOnce) {

    Duration idle(Role role) {
        return role.isStaff() || role == Role.EXPERT ? staff : enterprise;
    }
}
