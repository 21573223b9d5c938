package org.zhuqi.projects.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.Port;

/** The ledger of problems. */
@Port
public interface Problems {
    Optional<Problem> find(ProblemId id);

    /** Finds it and keeps others from changing it until the transaction ends. */
    Optional<Problem> findForChange(ProblemId id);

    /** The one that the demand was made of, kept from others as by {@link #findForChange}. */
    Optional<Problem> ofDemandForChange(DemandId demand);

    /** Open ones below the level whose limit had passed before the day and which have not risen for it; others wait. */
    List<Problem> lockOverdue(LocalDate today, ProblemLevel below, int atMost);

    void add(Problem problem);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Problem problem);

    /** Its log, the newest line first. */
    List<ProblemEntry> log(ProblemId id);

    void add(ProblemEntry entry);
}
