package org.zhuqi.enterprises.registrations;

import java.util.Optional;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** Registrations, waiting and decided. */
@Port
public interface Registrations {
    Optional<Registration> find(RegistrationId id);

    Optional<Registration> findByRegistrant(UserId registrant);

    /** The one that waits for a decision on this code. */
    Optional<Registration> findWaiting(CreditCode code);

    /** Refuses with {@link RegistrationError#WAITS_ALREADY} when one of the same code waits. */
    void add(Registration registration);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between, and with WAITS_ALREADY as {@link #add}. */
    void save(Registration registration);
}
