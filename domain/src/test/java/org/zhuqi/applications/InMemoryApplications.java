package org.zhuqi.applications;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.SharedError;

/** Applications kept in memory, for tests. */
public final class InMemoryApplications implements Applications {
    private final Map<ApplicationId, Application> byId = new HashMap<>();

    @Override
    public Optional<Application> find(ApplicationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Application> findForChange(ApplicationId id) {
        return find(id);
    }

    @Override
    public Optional<Application> findToSubmit(ApplicationId id) {
        return find(id);
    }

    @Override
    public Optional<Application> findOpen(
            EnterpriseId enterprise, ProgrammeId programme, @Nullable ProjectCode project) {
        return byId.values().stream()
                .filter(a -> a.enterprise().equals(enterprise)
                        && a.programme().equals(programme)
                        && Objects.equals(a.project(), project)
                        && ApplicationStatus.OPEN.contains(a.status()))
                .findFirst();
    }

    @Override
    public Set<EnterpriseId> submitted(ProgrammeId programme, Collection<EnterpriseId> enterprises) {
        return byId.values().stream()
                .filter(a -> a.programme().equals(programme) && a.status() == ApplicationStatus.SUBMITTED)
                .map(Application::enterprise)
                .filter(enterprises::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean add(Application application) {
        if (findOpen(application.enterprise(), application.programme(), application.project())
                .isPresent()) {
            return false;
        }
        byId.put(application.id(), application);
        return true;
    }

    @Override
    public List<Application> neverSubmitted(ProgrammeId programme, @Nullable ApplicationId after, int most) {
        return byId.values().stream()
                .filter(a -> a.programme().equals(programme) && a.status() == ApplicationStatus.DRAFT && a.round() == 0)
                .filter(a -> after == null || a.id().toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(a -> a.id().toString()))
                .limit(most)
                .toList();
    }

    @Override
    public void save(Application application) {
        Application kept = byId.get(application.id());
        if (kept == null || kept.version() != application.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        byId.put(application.id(), application.withVersion(application.version() + 1));
    }
}
