package org.zhuqi.subsidies.recoveries;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** The awards that were revoked. */
@Port
public interface Recoveries {
    Optional<Recovery> find(RecoveryId id);

    Optional<Recovery> findByApplication(ApplicationId application);

    /** Refuses REVOKED_ALREADY when the application has one. */
    void add(Recovery recovery);

    /** Keeps what came of it, with the step that brought it. Refuses CHANGED_MEANWHILE on an old version. */
    void save(Recovery recovery, Receipt receipt);

    /** Oldest first. */
    List<Receipt> receipts(RecoveryId id);

    /** Which of the enterprises had by the day an order of which something is still to come. */
    Set<EnterpriseId> open(Collection<EnterpriseId> enterprises, LocalDate day);

    /** Which of the enterprises are barred on the day, each with the last day on which it is. */
    Map<EnterpriseId, LocalDate> barred(Collection<EnterpriseId> enterprises, LocalDate day);
}
