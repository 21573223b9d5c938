package org.zhuqi.projects.resumptions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.SharedError;

/** Resumptions kept in memory, for tests. */
public final class InMemoryResumptions implements Resumptions {
    private final List<Resumption> stored = new ArrayList<>();

    @Override
    public Optional<Resumption> find(ProjectId project, int year) {
        return of(project).stream().filter(each -> each.year() == year).findFirst();
    }

    @Override
    public List<Resumption> of(ProjectId project) {
        return stored.stream()
                .filter(each -> each.project().equals(project))
                .sorted(Comparator.comparingInt(Resumption::year).reversed())
                .toList();
    }

    @Override
    public void save(Resumption resumption) {
        Optional<Resumption> before = find(resumption.project(), resumption.year());
        if (before.map(Resumption::version).orElse(0L) != resumption.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        before.ifPresent(stored::remove);
        stored.add(new Resumption(
                resumption.project(),
                resumption.year(),
                resumption.days(),
                resumption.by(),
                resumption.byName(),
                resumption.at(),
                resumption.version() + 1));
    }
}
