package org.zhuqi.projects;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** The ledger. */
@Port
public interface Projects {
    Optional<Project> find(ProjectId id);

    /** Finds it and keeps others from changing it until the transaction ends. */
    Optional<Project> findForChange(ProjectId id);

    /** Refuses with CODE_TAKEN when another project has the national code. */
    void add(Project project);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between, and as {@link #add}. */
    void save(Project project);

    /** Its steps, the newest first. */
    List<ProjectMove> moves(ProjectId id);

    void add(ProjectMove move);
}
