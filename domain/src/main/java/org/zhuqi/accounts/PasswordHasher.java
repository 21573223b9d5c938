package org.zhuqi.accounts;

import org.zhuqi.shared.Port;

/**
 * Slow, salted hashing of passwords, as many at a time as {@link HashingLimit} says; what is more is refused with
 * {@link org.zhuqi.shared.BusyException}. Whoever calls it holds no connection of the database meanwhile.
 */
@Port
public interface PasswordHasher {
    String hash(String password);

    boolean matches(String password, String hash);

    /** A hash no password has: compared against for unknown usernames, so that they take as long as known ones. */
    String decoy();
}
