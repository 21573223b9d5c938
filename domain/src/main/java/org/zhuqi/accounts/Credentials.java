package org.zhuqi.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.With;

/**
 * An account's password, kept only as slow hashes.
 *
 * @param hash of the present password
 * @param earlier hashes of the passwords before, newest first, as many as the policy asks
 * @param changedAt when the present password was set
 * @param mustChange whether the next login must set another: first login, after a reset
 * @param ages whether the password runs out; false for demonstration accounts only
 */
public record Credentials(
        String hash,
        List<String> earlier,
        Instant changedAt,
        @With boolean mustChange,
        boolean ages) {
    public Credentials {
        earlier = List.copyOf(earlier);
    }

    /** A password that somebody else chose: good for one login, which must change it. */
    public static Credentials oneTime(String hash, Instant now) {
        return new Credentials(hash, List.of(), now, true, true);
    }

    /** A password its owner chose. */
    public static Credentials chosen(String hash, Instant now) {
        return new Credentials(hash, List.of(), now, false, true);
    }

    /** A demonstration password: printed at start, never runs out. */
    public static Credentials demonstration(String hash, Instant now) {
        return new Credentials(hash, List.of(), now, false, false);
    }

    Credentials changed(String newHash, Instant now, PasswordPolicy policy) {
        return new Credentials(newHash, remembered(policy), now, false, ages);
    }

    Credentials reset(String oneTimeHash, Instant now, PasswordPolicy policy) {
        return new Credentials(oneTimeHash, remembered(policy), now, true, true);
    }

    private List<String> remembered(PasswordPolicy policy) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(hash), earlier.stream())
                .limit(policy.notReused())
                .toList();
    }

    boolean due(PasswordPolicy policy, Instant now) {
        return mustChange || until(policy).filter(until -> !until.isAfter(now)).isPresent();
    }

    /** Whether somebody else chose it and its owner did not come in time. */
    boolean lapsed(PasswordPolicy policy, Instant now) {
        return mustChange && ages && !now.isBefore(changedAt.plus(policy.oneTimeFor()));
    }

    /** When the password runs out; empty when it does not. */
    public Optional<Instant> until(PasswordPolicy policy) {
        return ages ? Optional.of(changedAt.plus(policy.maxAge())) : Optional.empty();
    }
}
