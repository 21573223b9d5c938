package org.zhuqi.reviews;

import java.util.Optional;
import java.util.Set;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** The ties that officers declared and that still hold. */
@Port
public interface Ties {
    boolean binds(UserId person, EnterpriseId enterprise);

    /** Enterprises the person is tied to. */
    Set<EnterpriseId> of(UserId person);

    Optional<Tie> find(UserId person, EnterpriseId enterprise);

    /** Keeps it; one that holds already stays as it was said first. */
    void add(Tie tie);

    void remove(UserId person, EnterpriseId enterprise);
}
