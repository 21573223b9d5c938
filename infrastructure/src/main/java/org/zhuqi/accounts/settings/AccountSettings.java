package org.zhuqi.accounts.settings;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhuqi.shared.Role;

/**
 * Numbers of docs/domain.md "Security" that a place may set otherwise.
 *
 * @param password what passwords must be like
 * @param lockFailures failures in a row that lock an account
 * @param lockFor how long an account stays locked
 * @param tokenLifetime how long bearer tokens live
 * @param secondFactor who must have a second factor
 * @param hashing how many passwords are hashed at the same time
 */
@ConfigurationProperties("zhuqi.accounts")
record AccountSettings(
        @DefaultValue Password password,
        @DefaultValue("5") int lockFailures,
        @DefaultValue("15m") Duration lockFor,
        @DefaultValue("12h") Duration tokenLifetime,
        @DefaultValue SecondFactor secondFactor,
        @DefaultValue Hashing hashing) {

    /**
     * What passwords must be like.
     *
     * @param minLength characters at least
     * @param minClasses how many of capitals, small letters, digits and other signs
     * @param maxAge after how long it must be changed
     * @param notReused how many earlier ones may not be taken again
     * @param oneTimeFor how long a password made by the program waits for its one login
     * @param words what no password may hold, beside the names of the units and the username
     */
    record Password(
            @DefaultValue("10") int minLength,
            @DefaultValue("3") int minClasses,
            @DefaultValue("90d") Duration maxAge,
            @DefaultValue("5") int notReused,
            @DefaultValue("72h") Duration oneTimeFor,
            @DefaultValue({"zhuqi", "助企"}) Set<String> words) {}

    /**
     * So that a storm of logins leaves the processors to others.
     *
     * @param atOnce passwords hashed at the same time; 0: as many as there are processors
     * @param patience how long one waits for its turn before the answer is "busy"
     * @param waiting how many wait; more are told at once
     */
    record Hashing(
            @DefaultValue("0") int atOnce,
            @DefaultValue("3s") Duration patience,
            @DefaultValue("32") int waiting) {}

    /**
     * The key that seals secrets stands beside it, {@code zhuqi.accounts.second-factor.key}.
     *
     * @param requiredFor roles that cannot do without; not set, the three administrators, or nobody with demonstration
     *     data, so that the demonstration accounts can be tried
     */
    record SecondFactor(@Nullable Set<Role> requiredFor) {}
}
