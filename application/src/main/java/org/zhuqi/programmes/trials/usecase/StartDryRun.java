package org.zhuqi.programmes.trials.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.Assumptions;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.Tally;
import org.zhuqi.programmes.trials.TrialsError;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;

/**
 * Has the rules of a call, whether it is published or still being written, held against everybody on record; the work goes on
 * while nobody looks.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class StartDryRun {
    private final TriedCall triedCall;
    private final Enterprises enterprises;
    private final DryRuns runs;
    private final GatherFacts gatherFacts;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What is to be tried.
     *
     * @param workingCopy whether the call as it is being written is meant rather than the published version; one that was
     *     never published is tried as it is being written
     * @param variants one, or two that are compared
     */
    public record Command(ProgrammeId programme, boolean workingCopy, List<Variant> variants, Assumptions assumptions) {
        public Command {
            variants = List.copyOf(variants);
        }
    }

    public DryRunId start(Actor actor, Command command) {
        actor.may(TrialsRight.RUN).orRefuse();
        DryRunId id = begin(DryRun.Requester.of(actor), command, DryRun.Purpose.TRIAL);
        auditTrail.record(AuditEvent.done(actor, "trials.start", "dry-run", id)
                .with("programme", command.programme().toString()));
        return id;
    }

    /** For use cases that have decided access and keep the trail themselves. */
    public DryRunId begin(DryRun.Requester by, Command command, DryRun.Purpose purpose) {
        TriedCall.Tried tried = triedCall.wanted(command.programme(), command.workingCopy());
        Programme programme = tried.programme();
        if (command.variants().isEmpty() || command.variants().size() > DryRun.MOST_VARIANTS) {
            throw TrialsError.BAD_QUESTION.refused(
                    List.of(FieldProblem.of("variants", "trials.one-variant-or-two", DryRun.MOST_VARIANTS)));
        }
        List<FieldProblem> problems =
                new ArrayList<>(DryRun.problems(programme.rules(), command.variants(), command.assumptions()));
        for (FactKey unknown : gatherFacts.unknown(command.assumptions().factKeys())) {
            problems.add(FieldProblem.of("assumed", "trials.no-such-fact", unknown.value()));
        }
        if (!problems.isEmpty()) {
            throw TrialsError.BAD_QUESTION.refused(problems);
        }
        DryRun run = DryRun.builder()
                .id(new DryRunId(Identifiers.next(clock)))
                .programme(programme.id())
                .programmeVersion(programme.version())
                .draft(tried.draft())
                .purpose(purpose)
                .by(by)
                .asOf(LocalDate.now(clock))
                .variants(command.variants())
                .assumptions(command.assumptions())
                .status(DryRunStatus.QUEUED)
                .total(enterprises.count())
                .tally(Tally.nothing(command.variants().size()))
                .createdAt(clock.instant())
                .build();
        runs.add(run);
        return run.id();
    }
}
