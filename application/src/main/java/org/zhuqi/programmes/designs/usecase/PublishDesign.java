package org.zhuqi.programmes.designs.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesError;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.DefinitionChange;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.programmes.designs.DesignsError;
import org.zhuqi.programmes.designs.Fault;
import org.zhuqi.programmes.designs.ProgrammePublished;
import org.zhuqi.programmes.designs.Publication;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Makes the working copy of a call its next version, which never changes; or takes the call back. */
@Service
@Transactional
@RequiredArgsConstructor
public class PublishDesign {
    private static final int REASON = 1_000;
    private final Designs designs;
    private final Programmes programmes;
    private final PolicyItems items;
    private final KeptDesign kept;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /**
     * Publishes; whatever keeps it from being published is told with its place.
     *
     * @param seen the version of the working copy that was looked at
     * @param because why the version before is mended; not asked for the first
     * @return the version's number
     */
    public int publish(Actor actor, ProgrammeId id, long seen, @Nullable String because) {
        Design design = kept.toChange(actor, id);
        design.changed(seen, design.definition(), kept.by(actor));
        requireReady(design.definition());
        Programme next = design.definition().programme(id, design.code(), design.next());
        List<DefinitionChange> changes = List.of();
        String reason = because == null ? "" : because.strip();
        if (design.wasPublished()) {
            Definition before = programmes
                    .find(id, design.published())
                    .map(Definition::of)
                    .orElseThrow(SharedError.NOT_FOUND::refused);
            changes = DefinitionChange.between(before, design.definition());
            if (changes.isEmpty()) {
                throw DesignsError.NOTHING_CHANGED.refused();
            }
            if (perProject(before) != perProject(design.definition())) {
                throw DesignsError.NOT_READY.refused(
                        List.of(FieldProblem.of("perProject", "designs.per-project-fixed")));
            }
            ReadFields fields = new ReadFields();
            reason = fields.required("because", because, REASON);
            fields.refuseWrong();
        }
        Design published = design.published(next.version(), kept.by(actor));
        programmes.save(next);
        designs.save(published);
        designs.add(new Publication(
                id, next.version(), clock.instant(), actor.id(), actor.name(), reason.isEmpty() ? null : reason));
        auditTrail.record(AuditEvent.done(actor, "programmes.publish", "programme", id)
                .with("programme", design.code())
                .with("version", String.valueOf(next.version()))
                .with("reason", reason)
                .with("changes", KeptDesign.told(changes)));
        events.publish(new ProgrammePublished(Identifiers.next(clock), clock.instant(), id, next.version()));
        return next.version();
    }

    /** Shown no more, takes no more applications; what was submitted goes on. */
    public void withdraw(Actor actor, ProgrammeId id, @Nullable String because) {
        Design design = kept.toChange(actor, id);
        Programme now = programmes
                .find(id)
                .filter(programme -> programme.status().mayBecome(ProgrammeStatus.WITHDRAWN))
                .orElseThrow(ProgrammesError.STATUS_NOT_ALLOWED::refused);
        ReadFields fields = new ReadFields();
        String reason = fields.required("because", because, REASON);
        fields.refuseWrong();
        programmes.save(now.withStatus(ProgrammeStatus.WITHDRAWN));
        designs.save(design.withdrawn(kept.by(actor)));
        auditTrail.record(AuditEvent.done(actor, "programmes.withdraw", "programme", id)
                .with("programme", design.code())
                .with("reason", reason));
    }

    private static boolean perProject(Definition definition) {
        return definition.heading().particulars().perProject();
    }

    private void requireReady(Definition definition) {
        List<FieldProblem> problems = new java.util.ArrayList<>(
                kept.faults(definition).stream().map(Fault::problem).toList());
        PolicyItemId item = definition.heading().particulars().item();
        if (item != null && items.find(item).isEmpty()) {
            problems.add(FieldProblem.of("item", "designs.item-gone"));
        }
        if (!problems.isEmpty()) {
            throw DesignsError.NOT_READY.refused(problems);
        }
    }
}
