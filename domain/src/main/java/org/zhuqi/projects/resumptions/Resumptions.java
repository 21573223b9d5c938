package org.zhuqi.projects.resumptions;

import java.util.List;
import java.util.Optional;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.Port;

/** When projects went on, one for each project and year. */
@Port
public interface Resumptions {
    Optional<Resumption> find(ProjectId project, int year);

    /** All of a project, the latest year first. */
    List<Resumption> of(ProjectId project);

    /** Keeps the first or the next; refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Resumption resumption);
}
