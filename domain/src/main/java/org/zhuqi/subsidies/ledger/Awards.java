package org.zhuqi.subsidies.ledger;

import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.Port;

/** The ledger of awards; nothing in it is ever changed or removed. */
@Port
public interface Awards {
    Optional<Award> findByApplication(ApplicationId application);

    /** Refuses with {@link org.zhuqi.subsidies.SubsidiesError#AWARDED_ALREADY} when the application has one. */
    void add(Award award);
}
