package org.zhuqi.accounts;

import org.zhuqi.shared.Port;

/** Slow, salted hashing of passwords. */
@Port
public interface PasswordHasher {
    String hash(String password);

    boolean matches(String password, String hash);

    /** A hash no password has: compared against for unknown usernames, so that they take as long as known ones. */
    String decoy();
}
