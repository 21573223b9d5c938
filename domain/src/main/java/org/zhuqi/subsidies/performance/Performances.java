package org.zhuqi.subsidies.performance;

import java.util.List;
import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.Port;

/** What awards are to bring about and did. */
@Port
public interface Performances {
    Optional<Performance> find(ApplicationId application);

    /** Keeps it with its first step; refuses {@link org.zhuqi.subsidies.SubsidiesError#TARGETS_SET} when the award has one. */
    void add(Performance performance, Performance.Step step);

    /** Keeps it with the step that brought it there. Refuses CHANGED_MEANWHILE on an old version. */
    void save(Performance performance, Performance.Step step);

    /** Oldest first. */
    List<Performance.Step> steps(ApplicationId application);
}
