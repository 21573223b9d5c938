package org.zhuqi.projects.charges;

import java.util.List;
import java.util.Optional;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** Who answers for projects, now and before. */
@Port
public interface Charges {
    /** The one that lasts. */
    Optional<Charge> present(ProjectId project);

    /** All of a project, the latest first. */
    List<Charge> of(ProjectId project);

    /** Those an official has now. */
    List<Charge> heldBy(UserId official);

    /** Refuses with CHANGED_MEANWHILE when somebody else took the project in between. */
    void add(Charge charge);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Charge charge);
}
