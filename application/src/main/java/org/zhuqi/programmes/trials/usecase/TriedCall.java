package org.zhuqi.programmes.trials.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.programmes.designs.Fault;
import org.zhuqi.programmes.designs.Faults;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.TrialsError;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FormFacts;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;

/**
 * The call a dry run is over: a published version, or the working copy as it was when the run was asked for, which goes on
 * being written meanwhile.
 */
@Service
@RequiredArgsConstructor
class TriedCall {
    private final Programmes programmes;
    private final Designs designs;
    private final DefinitionCodec codec;
    private final GatherFacts gatherFacts;

    /** @param draft the working copy as a file, null for the published version */
    record Tried(Programme programme, @Nullable String draft) {}

    /** What was never published is tried as it is being written. */
    Tried wanted(ProgrammeId id, boolean workingCopy) {
        Optional<Programme> published = programmes.find(id);
        Optional<Design> design = designs.find(id);
        if (published.isPresent() && (!workingCopy || design.isEmpty())) {
            return new Tried(published.get(), null);
        }
        Design wanted = design.orElseThrow(SharedError.NOT_FOUND::refused);
        return new Tried(
                programme(id, wanted.code(), wanted.definition(), wanted.next()),
                codec.write(new DefinitionCodec.File(wanted.code(), wanted.definition())));
    }

    Programme of(DryRun run) {
        String draft = run.draft();
        if (draft == null) {
            return programmes.find(run.programme(), run.programmeVersion()).orElseThrow(SharedError.NOT_FOUND::refused);
        }
        DefinitionCodec.File file = codec.read(draft);
        return programme(run.programme(), file.code(), file.definition(), run.programmeVersion());
    }

    /** What rules do not need may be missing yet; what cannot be evaluated is told with its place. */
    private Programme programme(ProgrammeId id, String code, Definition definition, int version) {
        List<FieldProblem> wrong = Faults.of(definition, unknownFacts(definition)).stream()
                .filter(fault -> fault.contradicts() || fault.part() == Fault.Part.ROUTE)
                .map(Fault::problem)
                .toList();
        if (!wrong.isEmpty()) {
            throw TrialsError.BAD_QUESTION.refused(wrong);
        }
        Definition.Terms terms = definition.terms();
        LocalText title = definition.heading().title();
        LocalText named = title == null ? LocalText.same(code) : title;
        LocalText summary = definition.heading().summary();
        Instant opens = terms.opens() == null ? Instant.EPOCH : terms.opens();
        Instant closes =
                terms.closes() == null || !opens.isBefore(terms.closes()) ? opens.plusSeconds(1) : terms.closes();
        return definition
                .withHeading(definition.heading().withTitle(named).withSummary(summary == null ? named : summary))
                .withTerms(terms.withOpens(opens).withCloses(closes))
                .programme(id, code, version)
                .withStatus(ProgrammeStatus.DRAFT);
    }

    private Set<FactKey> unknownFacts(Definition definition) {
        Set<FactKey> keys = new TreeSet<>(definition.eligibility().keys());
        FormFacts.of(definition.form()).forEach(answer -> keys.remove(answer.fact()));
        keys.addAll(definition.amount().keys());
        return gatherFacts.unknown(keys);
    }
}
