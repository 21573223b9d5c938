package org.zhuqi.accounts.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of docs/domain.md "Security" that a place may set otherwise.
 *
 * @param password what passwords must be like
 * @param lockFailures failures in a row that lock an account
 * @param lockFor for how long
 * @param tokenLifetime how long bearer tokens live
 */
@ConfigurationProperties("zhuqi.accounts")
record AccountSettings(
        @DefaultValue Password password,
        @DefaultValue("5") int lockFailures,
        @DefaultValue("15m") Duration lockFor,
        @DefaultValue("12h") Duration tokenLifetime) {

    record Password(
            @DefaultValue("10") int minLength,
            @DefaultValue("3") int minClasses,
            @DefaultValue("90d") Duration maxAge,
            @DefaultValue("5") int notReused) {}
}
