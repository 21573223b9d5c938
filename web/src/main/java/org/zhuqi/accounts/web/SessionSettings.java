package org.zhuqi.accounts.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhuqi.shared.Role;

/**
 * After how long without a request a login ends (docs/domain.md "Security").
 *
 * @param staff after how long without a request staff and experts are logged out
 * @param enterprise after how long without a request enterprise users are logged out
 */
@ConfigurationProperties("zhuqi.sessions")
record SessionSettings(
        @DefaultValue("15m") Duration staff,
        @DefaultValue("30m") Duration enterprise) {

    Duration idle(Role role) {
        return role.isStaff() || role == Role.EXPERT ? staff : enterprise;
    }
}
