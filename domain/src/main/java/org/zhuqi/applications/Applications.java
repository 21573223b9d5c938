package org.zhuqi.applications;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ProjectCode;

/** Where applications are kept. */
@Port
public interface Applications {
    Optional<Application> find(ApplicationId id);

    /** Like {@link #find}, and nobody else gets it this way until the transaction ends. */
    Optional<Application> findForChange(ApplicationId id);

    /** Like {@link #findForChange}, and until the transaction ends nobody else hands anything in for its enterprise. */
    Optional<Application> findToSubmit(ApplicationId id);

    /**
     * The enterprise's application to the programme that is not withdrawn.
     *
     * @param project that it is for, null for none
     */
    Optional<Application> findOpen(EnterpriseId enterprise, ProgrammeId programme, @Nullable ProjectCode project);

    /** Which of the enterprises have submitted an application to the programme and not withdrawn it. */
    Set<EnterpriseId> submitted(ProgrammeId programme, Collection<EnterpriseId> enterprises);

    /** Keeps a new one; false, and nothing kept, when the enterprise has an open one for the programme and project already. */
    boolean add(Application application);

    /**
     * Drafts for the programme that were never handed in, in the order of their ids.
     *
     * @param after the last one of the portion before, null for the first portion
     */
    List<Application> neverSubmitted(ProgrammeId programme, @Nullable ApplicationId after, int most);

    /** Refuses with {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when the version is not the kept one. */
    void save(Application application);
}
