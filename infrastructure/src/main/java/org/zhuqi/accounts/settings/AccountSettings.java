package org.zhuqi.accounts.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of docs/domain.md "Security" that a place may set otherwise.
 *
 * @param password what passwords must be like
 * @param lockFailures failures in a row that lock an account
 * @param lockFor how long an account stays locked
 * @param tokenLifetime how long bearer tokens live
 */
@ConfigurationProperties("zhuqi.accounts")
record AccountSettings(
        @DefaultValue Password password,
        @DefaultValue("5") int lockFailures,
        @DefaultValue("15m") Duration lockFor,
        @DefaultValue("12h") Duration tokenLifetime) {

    /**
     * What passwords must be like.
     *
     * @param minLength characters at least
     * @param minClasses how many of capitals, small letters, digits and other signs
     * @param maxAge after how long it must be changed
     * @param notReused how many earlier ones may not be taken again
     */
    record Password(
            @DefaultValue("10") int minLength,
            @DefaultValue("3") int minClasses,
            @DefaultValue("90d") Duration maxAge,
            @DefaultValue("5") int notReused) {}
}
