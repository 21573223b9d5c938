package org.zhuqi.programmes.designs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.SharedError;

/** Working copies kept in memory, for tests. */
public final class InMemoryDesigns implements Designs {
    private final Map<ProgrammeId, Design> kept = new HashMap<>();
    private final List<Publication> publications = new ArrayList<>();

    @Override
    public Optional<Design> find(ProgrammeId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public boolean hasCode(String code) {
        return kept.values().stream().anyMatch(design -> design.code().equals(code));
    }

    @Override
    public void save(Design design) {
        Design before = kept.get(design.id());
        boolean fits = before == null
                ? design.version() == 0 && !hasCode(design.code())
                : before.version() == design.version();
        if (!fits) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        kept.put(design.id(), design.kept());
    }

    @Override
    public void add(Publication publication) {
        publications.add(publication);
    }

    @Override
    public List<Publication> publications(ProgrammeId id) {
        return publications.stream()
                .filter(publication -> publication.programme().equals(id))
                .sorted(Comparator.comparingInt(Publication::version).reversed())
                .toList();
    }
}
