package org.zhuqi.campaigns.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** What came of activities. */
@Port
public interface ActivityResults {
    Optional<ActivityResult> find(ResultId id);

    void add(ActivityResult result);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(ActivityResult result);

    /** A follow-up of which nobody was told. */
    record Due(ResultId result, ActivityId activity, int months, LocalDate due) {}

    /**
     * Follow-ups that are due by the day, not done and of which nobody was told; from now on they are told. Several programs
     * at once take different ones, and what a killed one had taken is taken again.
     */
    List<Due> takeDue(LocalDate today, int most);
}
