package org.zhuqi.projects.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.SharedError;

public final class InMemoryProblems implements Problems {
    private final Map<ProblemId, Problem> stored = new LinkedHashMap<>();
    private final List<ProblemEntry> entries = new ArrayList<>();

    @Override
    public Optional<Problem> find(ProblemId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Problem> findForChange(ProblemId id) {
        return find(id);
    }

    @Override
    public Optional<Problem> ofDemandForChange(DemandId demand) {
        return stored.values().stream()
                .filter(problem -> demand.equals(problem.demand()))
                .findFirst();
    }

    @Override
    public List<Problem> lockOverdue(LocalDate today, ProblemLevel below, int atMost) {
        return stored.values().stream()
                .filter(problem -> problem.state() == ProblemState.OPEN
                        && !problem.term().risen()
                        && problem.term().due().isBefore(today)
                        && problem.level().compareTo(below) < 0)
                .limit(atMost)
                .toList();
    }

    @Override
    public void add(Problem problem) {
        stored.put(problem.id(), problem);
    }

    @Override
    public void save(Problem problem) {
        Problem before = stored.get(problem.id());
        if (before == null || before.version() != problem.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(
                problem.id(),
                new Problem(
                        problem.id(),
                        problem.project(),
                        problem.stated(),
                        problem.owner(),
                        problem.term(),
                        problem.level(),
                        problem.state(),
                        problem.demand(),
                        problem.solved(),
                        problem.version() + 1));
    }

    @Override
    public List<ProblemEntry> log(ProblemId id) {
        return entries.reversed().stream()
                .filter(entry -> entry.problem().equals(id))
                .toList();
    }

    @Override
    public void add(ProblemEntry entry) {
        entries.add(entry);
    }
}
