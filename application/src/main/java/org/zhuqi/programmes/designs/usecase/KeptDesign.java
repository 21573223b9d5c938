package org.zhuqi.programmes.designs.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.DefinitionChange;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.programmes.designs.DesignsError;
import org.zhuqi.programmes.designs.Fault;
import org.zhuqi.programmes.designs.Faults;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FormFacts;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Finds the working copy of a call and keeps the next one, with what changed in the audit trail. */
@Service
@RequiredArgsConstructor
class KeptDesign {
    /** Characters of a call's file: what people write fits many times over. */
    private static final int MOST = 1_000_000;

    private static final int TOLD = 40;
    private final Designs designs;
    private final Programmes programmes;
    private final GatherFacts gatherFacts;
    private final DefinitionCodec codec;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** A call that came to be without a designer gets its working copy when it is first looked at. */
    Design find(ProgrammeId id) {
        return designs.find(id)
                .or(() -> programmes.find(id).map(Design::of))
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    Design toChange(Actor actor, ProgrammeId id) {
        actor.may(ProgrammesRight.DESIGN).orRefuse();
        return find(id);
    }

    /**
     * Changes the working copy; what is not changed by it is not saved either.
     *
     * @param seen the version of the working copy that the change was made from
     */
    Design change(Actor actor, ProgrammeId id, long seen, UnaryOperator<Definition> change) {
        Design before = toChange(actor, id);
        Definition next;
        // Before the change is made: what it speaks of may be gone meanwhile.
        before.changed(seen, before.definition(), by(actor));
        try {
            next = change.apply(before.definition());
        } catch (IllegalArgumentException e) {
            throw DesignsError.BAD_FILE.refused(String.valueOf(e.getMessage()));
        }
        if (next.equals(before.definition())) {
            return before;
        }
        requireModest(before.code(), next);
        Design after = before.changed(seen, next, by(actor));
        designs.save(after);
        List<DefinitionChange> changes = DefinitionChange.between(before.definition(), next);
        auditTrail.record(AuditEvent.done(actor, "programmes.change", "programme", id)
                .with("programme", before.code())
                .with("changes", told(changes)));
        return after.kept();
    }

    void requireModest(String code, Definition definition) {
        if (codec.write(new DefinitionCodec.File(code, definition)).length() > MOST) {
            throw DesignsError.TOO_MUCH.refused();
        }
    }

    /** What could never be evaluated is not kept at all. */
    void requireNoContradiction(Definition definition) {
        List<Fault> wrong =
                faults(definition).stream().filter(Fault::contradicts).toList();
        if (!wrong.isEmpty()) {
            throw DesignsError.CONTRADICTORY.refused(
                    wrong.stream().map(Fault::problem).toList());
        }
    }

    List<Fault> faults(Definition definition) {
        return Faults.of(definition, unknownFacts(definition));
    }

    private Set<FactKey> unknownFacts(Definition definition) {
        Set<FactKey> keys = new java.util.TreeSet<>(definition.eligibility().keys());
        FormFacts.of(definition.form()).forEach(answer -> keys.remove(answer.fact()));
        keys.addAll(definition.amount().keys());
        definition.form().factFields().forEach(field -> {
            if (field.fact() != null) {
                keys.add(new FactKey(field.fact()));
            }
        });
        return gatherFacts.unknown(keys);
    }

    Design.Change by(Actor actor) {
        return new Design.Change(actor.id(), actor.name(), clock.instant());
    }

    static String told(List<DefinitionChange> changes) {
        return changes.stream().limit(TOLD).map(DefinitionChange::toString).collect(Collectors.joining("; "))
                + (changes.size() > TOLD ? " …" : "");
    }
}
