package org.zhuqi.projects.charges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

public final class InMemoryCharges implements Charges {
    private final Map<ChargeId, Charge> stored = new LinkedHashMap<>();

    @Override
    public Optional<Charge> present(ProjectId project) {
        return of(project).stream().filter(charge -> charge.ending() == null).findFirst();
    }

    @Override
    public List<Charge> of(ProjectId project) {
        return List.copyOf(stored.values()).reversed().stream()
                .filter(charge -> charge.project().equals(project))
                .toList();
    }

    @Override
    public List<Charge> heldBy(UserId official) {
        return stored.values().stream()
                .filter(charge -> charge.ending() == null && charge.official().equals(official))
                .toList();
    }

    @Override
    public void add(Charge charge) {
        if (present(charge.project()).isPresent()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(charge.id(), charge);
    }

    @Override
    public void save(Charge charge) {
        Charge before = stored.get(charge.id());
        if (before == null || before.version() != charge.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        stored.put(
                charge.id(),
                new Charge(
                        charge.id(),
                        charge.project(),
                        charge.official(),
                        charge.taskForce(),
                        charge.from(),
                        charge.ending(),
                        charge.version() + 1));
    }
}
