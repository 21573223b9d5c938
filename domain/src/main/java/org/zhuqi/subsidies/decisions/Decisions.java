package org.zhuqi.subsidies.decisions;

import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Port;

/** The decisions on applications. */
@Port
public interface Decisions {
    Optional<Decision> find(DecisionId id);

    /** The decision on the application that stands; there is at most one. */
    Optional<Decision> standing(ApplicationId application);

    /** Whoever decides on the programme next waits until the transaction ends. */
    void lockBudget(ProgrammeId programme);

    /** Sum of the approvals of the programme that stand. */
    Money approved(ProgrammeId programme);

    /** Refuses CHANGED_MEANWHILE when another decision on the application stands. */
    void add(Decision decision);

    /** Keeps whether it stands; everything else is frozen. Refuses CHANGED_MEANWHILE on an old version. */
    void save(Decision decision);
}
