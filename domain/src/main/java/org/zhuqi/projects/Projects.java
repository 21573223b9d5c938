package org.zhuqi.projects;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ProjectCode;

/** The ledger. */
@Port
public interface Projects {
    Optional<Project> find(ProjectId id);

    /** Finds it and keeps others from changing it until the transaction ends. */
    Optional<Project> findForChange(ProjectId id);

    /** Those that have one of the codes or one of the Chinese names. */
    List<Project> findNamed(Collection<ProjectCode> codes, Collection<String> names);

    /** The same, and keeps others from changing them until the transaction ends. */
    List<Project> findNamedForChange(Collection<ProjectCode> codes, Collection<String> names);

    /** Refuses with CODE_TAKEN when another project has the national code. */
    void add(Project project);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between, and as {@link #add}. */
    void save(Project project);

    /** Its steps, the newest first. */
    List<ProjectMove> moves(ProjectId id);

    void add(ProjectMove move);

    /** What became expected of its milestones, the newest first. */
    List<MilestoneShift> shifts(ProjectId id);

    void add(MilestoneShift shift);
}
