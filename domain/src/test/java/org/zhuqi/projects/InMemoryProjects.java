package org.zhuqi.projects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.SharedError;

public final class InMemoryProjects implements Projects {
    private final Map<ProjectId, Project> stored = new LinkedHashMap<>();
    private final List<ProjectMove> moves = new ArrayList<>();
    private final List<MilestoneShift> shifts = new ArrayList<>();

    @Override
    public Optional<Project> find(ProjectId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Project> findForChange(ProjectId id) {
        return find(id);
    }

    @Override
    public List<Project> findNamed(Collection<ProjectCode> codes, Collection<String> names) {
        return stored.values().stream()
                .filter(project -> {
                    ProjectCode code = project.sheet().heading().code();
                    return (code != null && codes.contains(code))
                            || names.contains(project.sheet().heading().name().zh());
                })
                .toList();
    }

    @Override
    public List<Project> findNamedForChange(Collection<ProjectCode> codes, Collection<String> names) {
        return findNamed(codes, names);
    }

    @Override
    public void add(Project project) {
        refuseTakenCode(project);
        stored.put(project.id(), project);
    }

    @Override
    public void save(Project project) {
        Project before = stored.get(project.id());
        if (before == null || before.version() != project.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        refuseTakenCode(project);
        stored.put(
                project.id(),
                new Project(
                        project.id(),
                        project.sheet(),
                        project.standing(),
                        project.schedule(),
                        project.demonstration(),
                        project.version() + 1));
    }

    private void refuseTakenCode(Project project) {
        ProjectCode code = project.sheet().heading().code();
        boolean taken = code != null
                && stored.values().stream()
                        .filter(other -> !other.id().equals(project.id()))
                        .anyMatch(other -> code.equals(other.sheet().heading().code()));
        if (taken) {
            throw ProjectsError.CODE_TAKEN.refused();
        }
    }

    @Override
    public List<ProjectMove> moves(ProjectId id) {
        return moves.reversed().stream()
                .filter(move -> move.project().equals(id))
                .toList();
    }

    @Override
    public void add(ProjectMove move) {
        moves.add(move);
    }

    @Override
    public List<MilestoneShift> shifts(ProjectId id) {
        return shifts.reversed().stream()
                .filter(shift -> shift.project().equals(id))
                .toList();
    }

    @Override
    public void add(MilestoneShift shift) {
        shifts.add(shift);
    }

    public List<Project> all() {
        return List.copyOf(stored.values());
    }
}
