package org.zhuqi.programmes.designs.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.DefinitionChange;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.programmes.designs.Fault;
import org.zhuqi.programmes.designs.Publication;
import org.zhuqi.programmes.designs.Wording;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Lays a call on the desk: its working copy, what it lacks, its versions and how they differ. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ReadDesign {
    private final Designs designs;
    private final Programmes programmes;
    private final KeptDesign kept;
    private final DefinitionCodec codec;

    /**
     * A call as whoever writes it sees it.
     *
     * @param faults what keeps the working copy from being published
     * @param untranslated texts without Korean: a warning, no fault
     * @param pending in what the working copy differs from the latest version; empty before the first
     * @param publications the latest first
     * @param mayChange whether the reader may write
     */
    public record View(
            Design design,
            List<Fault> faults,
            List<Wording> untranslated,
            List<DefinitionChange> pending,
            List<Publication> publications,
            boolean mayChange) {
        public List<Fault> faults(Fault.Part part) {
            return faults.stream().filter(fault -> fault.part() == part).toList();
        }

        public boolean ready() {
            return faults.isEmpty();
        }

        /** Whether publishing would say anything new. */
        public boolean hasNews() {
            return !design.wasPublished() || !pending.isEmpty();
        }
    }

    public View show(Actor actor, ProgrammeId id) {
        actor.may(ProgrammesRight.READ_DESIGN).orRefuse();
        Design design = kept.find(id);
        Definition latest = !design.wasPublished() ? null : said(id, design.published());
        return new View(
                design,
                kept.faults(design.definition()),
                Wording.withoutKorean(design.definition()),
                latest == null ? List.of() : DefinitionChange.between(latest, design.definition()),
                designs.publications(id),
                actor.has(ProgrammesRight.DESIGN));
    }

    /** What a version that was published says. */
    public Programme version(Actor actor, ProgrammeId id, int version) {
        actor.may(ProgrammesRight.READ_DESIGN).orRefuse();
        return programmes.find(id, version).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** In what two versions differ; of the first one, nothing. */
    public List<DefinitionChange> changes(Actor actor, ProgrammeId id, int before, int after) {
        actor.may(ProgrammesRight.READ_DESIGN).orRefuse();
        if (before == 0) {
            return List.of();
        }
        Definition old = said(id, before);
        Definition now = said(id, after);
        if (old == null || now == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        return DefinitionChange.between(old, now);
    }

    private @Nullable Definition said(ProgrammeId id, int version) {
        return programmes.find(id, version).map(Definition::of).orElse(null);
    }

    /** The working copy, or a version, as a file. */
    public String export(Actor actor, ProgrammeId id, @Nullable Integer version) {
        actor.may(ProgrammesRight.READ_DESIGN).orRefuse();
        Design design = kept.find(id);
        Definition definition = version == null ? design.definition() : said(id, version);
        if (definition == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        return codec.write(new DefinitionCodec.File(design.code(), definition));
    }
}
