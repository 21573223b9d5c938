package org.zhuqi.subsidies.ledger;

import java.util.List;
import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Port;

/** The ledger of awards; nothing in it is ever changed or removed. */
@Port
public interface Awards {
    Optional<Award> findByApplication(ApplicationId application);

    /** All awards of a programme, in the order of their ids. */
    List<Award> of(ProgrammeId programme);

    /** Refuses with {@link org.zhuqi.subsidies.SubsidiesError#AWARDED_ALREADY} when the application has one. */
    void add(Award award);
}
