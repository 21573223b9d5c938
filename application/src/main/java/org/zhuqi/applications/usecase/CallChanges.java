package org.zhuqi.applications.usecase;

import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.DefinitionChange;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.programmes.designs.Publication;

/** In what a call has changed since a draft for it was begun, as far as who fills it in must know. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CallChanges {
    private final Programmes programmes;
    private final Designs designs;

    /** Of a draft that was opened for its own enterprise; nothing for what was handed in, which keeps its version. */
    public List<DefinitionChange> since(DraftFile file) {
        Application application = file.application();
        return application.round() == 0
                ? between(application.programme(), inForce(application.programme(), application.startedAt()), null)
                : List.of();
    }

    /** What a version changed for whoever fills in the form. */
    List<DefinitionChange> of(ProgrammeId programme, int version) {
        return version <= 1 ? List.of() : between(programme, version - 1, version);
    }

    private List<DefinitionChange> between(ProgrammeId id, int before, @Nullable Integer after) {
        Programme old = programmes.find(id, before).orElse(null);
        Programme now = (after == null ? programmes.find(id) : programmes.find(id, after)).orElse(null);
        if (old == null || now == null || old.version() == now.version()) {
            return List.of();
        }
        return DefinitionChange.between(Definition.of(old), Definition.of(now)).stream()
                .filter(change -> change.subject().concernsApplicants())
                .toList();
    }

    /** The version that stood at the moment. */
    private int inForce(ProgrammeId id, Instant moment) {
        List<Publication> publications = designs.publications(id);
        int earliest = 1;
        for (Publication publication : publications) {
            if (!publication.at().isAfter(moment)) {
                return publication.version();
            }
            earliest = publication.version();
        }
        // Begun before the first that was published here: the one before that.
        return Math.max(1, earliest - 1);
    }
}
