package org.zhuqi.accounts;

import java.util.Optional;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/**
 * Everybody's second factor; secrets are kept sealed. Who uses up a code holds the account first
 * ({@link Accounts#findAndHold}), so that two logins at once cannot use the same one.
 */
@Port
public interface SecondFactors {
    Optional<SecondFactor> find(UserId user);

    /** Whether login asks the person for one; cheaper than to find it. */
    boolean set(UserId user);

    /** Adds or replaces it. */
    void save(SecondFactor factor);

    void remove(UserId user);
}
