package org.zhuqi.subsidies.awards;

import java.util.List;
import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.Port;

/** What was asked to be changed of awards, and the versions that came of it. */
@Port
public interface AwardChanges {
    Optional<AwardChange> find(AwardChangeId id);

    /** The request of an award that somebody still has to say something to; there is at most one. */
    Optional<AwardChange> openOf(ApplicationId application);

    /** Refuses {@link org.zhuqi.subsidies.SubsidiesError#CHANGE_OPEN} while another request of the award is open. */
    void add(AwardChange change);

    /** Refuses CHANGED_MEANWHILE on an old version. */
    void save(AwardChange change);

    /** The versions after the award as it was made, the oldest first. */
    List<AwardVersion> versions(ApplicationId application);

    /** Refuses CHANGED_MEANWHILE when that number is taken. */
    void add(AwardVersion version);
}
