package org.zhuqi.campaigns.assignments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

public final class InMemoryAssignments implements Assignments {
    private final Map<AssignmentId, Assignment> stored = new LinkedHashMap<>();

    @Override
    public Optional<Assignment> find(AssignmentId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Assignment> ofAll(Collection<EnterpriseId> enterprises) {
        return stored.values().stream()
                .filter(each -> enterprises.contains(each.enterprise()))
                .sorted(Comparator.comparing(Assignment::from))
                .toList();
    }

    @Override
    public List<Assignment> heldBy(UserId officer) {
        return stored.values().stream()
                .filter(each -> each.ending() == null && each.carers().officer().equals(officer))
                .sorted(Comparator.comparing(each -> each.enterprise().value()))
                .toList();
    }

    @Override
    public void addAll(Collection<Assignment> assignments) {
        List<Assignment> all = new ArrayList<>(stored.values());
        for (Assignment assignment : assignments) {
            if (all.stream().anyMatch(assignment::overlaps)) {
                throw AssignmentsError.HAS_AN_OFFICER.refused();
            }
            all.add(assignment);
        }
        assignments.forEach(assignment -> stored.put(assignment.id(), assignment));
    }

    @Override
    public void saveAll(Collection<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            Assignment before = stored.get(assignment.id());
            if (before == null || before.version() != assignment.version()) {
                throw SharedError.CHANGED_MEANWHILE.refused();
            }
        }
        assignments.forEach(each -> stored.put(
                each.id(),
                new Assignment(
                        each.id(),
                        each.enterprise(),
                        each.unit(),
                        each.carers(),
                        each.from(),
                        each.ending(),
                        each.version() + 1)));
    }
}
