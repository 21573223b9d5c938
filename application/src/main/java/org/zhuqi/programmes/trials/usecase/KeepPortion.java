package org.zhuqi.programmes.trials.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunEnded;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.programmes.trials.Trial;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.IndustryCode;

/**
 * Takes a dry run one portion further. What the portion says, what all add up to and how far the run is are kept in one
 * transaction, so that a run that is killed goes on with the portion it was at and counts nobody twice.
 */
@Service
@Transactional
@RequiredArgsConstructor
class KeepPortion {
    /** Records read at once: enough that questions cost little, few enough to keep in mind. */
    static final int PORTION = 1_000;

    static final Duration LEASE = Duration.ofMinutes(1);
    private static final FactKey SIZE = new FactKey("enterprise.size-class");

    private final Enterprises enterprises;
    private final GatherFacts gatherFacts;
    private final DryRuns runs;
    private final DomainEvents events;
    private final Clock clock;

    /** Somebody else has the work now, or it was stopped. */
    static final class LostClaim extends RuntimeException {
        LostClaim() {
            super("the dry run is somebody else's work by now", null, false, false);
        }
    }

    DryRun next(DryRun run, Trial trial, UUID claim) {
        List<Enterprise> portion = enterprises.after(run.reached(), PORTION);
        List<Outcome> outcomes = outcomes(run, trial, portion);
        DryRun advanced = portion.isEmpty()
                ? run.finish(clock.instant())
                : run.advance(portion.getLast().id(), portion.size(), outcomes);
        if (!runs.keep(advanced, claim, clock.instant().plus(LEASE), outcomes)) {
            throw new LostClaim();
        }
        if (portion.isEmpty()) {
            events.publish(new DryRunEnded(
                    Identifiers.next(clock), clock.instant(), run.id(), run.programme(), run.purpose()));
        }
        return advanced;
    }

    /** The end of a run that went wrong. */
    void end(DryRun ended, UUID claim) {
        if (!runs.keep(ended, claim, clock.instant(), List.of())) {
            throw new LostClaim();
        }
    }

    private List<Outcome> outcomes(DryRun run, Trial trial, List<Enterprise> portion) {
        Set<FactKey> keys = new TreeSet<>(trial.factKeys());
        keys.add(SIZE);
        Map<FactSubject, Facts> facts = portion.isEmpty()
                ? Map.of()
                : gatherFacts.gatherEach(
                        keys,
                        portion.stream()
                                .map(enterprise -> new FactSubject(enterprise.id()))
                                .toList(),
                        run.asOf());
        List<Outcome> outcomes = new ArrayList<>();
        for (Enterprise enterprise : portion) {
            Facts known = facts.getOrDefault(new FactSubject(enterprise.id()), Facts.NONE);
            outcomes.addAll(trial.of(enterprise.id(), traits(enterprise, known), known));
        }
        return outcomes;
    }

    private static Outcome.Traits traits(Enterprise enterprise, Facts facts) {
        IndustryCode industry = enterprise.industry();
        IndustryCode division = industry == null ? null : industry.division();
        return new Outcome.Traits(
                enterprise.unit(),
                facts.find(SIZE)
                        .map(fact -> fact.value() instanceof FactValue.Words words ? words.words() : null)
                        .orElse(null),
                division == null ? null : division.value());
    }
}
