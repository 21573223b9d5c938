package org.zhuqi.programmes.trials.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.Trial;
import org.zhuqi.programmes.trials.TrialsError;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/**
 * Works on the dry runs that wait, portion by portion.
 *
 * <p>Whoever takes one holds it for a lease and prolongs that with every portion. When the program dies, the lease runs out
 * and another program, or the same one after its start, goes on with the portion that was not kept.
 */
@Service
@RequiredArgsConstructor
public class WorkOnDryRuns {
    /** A portion that breaks off so often will not go better the next time. */
    private static final int ATTEMPTS = 3;

    private final DryRuns runs;
    private final TriedCall triedCall;
    private final IdentifyActor identifyActor;
    private final KeepPortion keepPortion;
    private final StandingConditions standing;
    private final Clock clock;

    /** Works on the next one; false when there is none. What breaks off is given back, and the cause comes out. */
    public boolean workOnNext() {
        Instant now = clock.instant();
        Optional<DryRuns.Work> next = runs.claim(Identifiers.next(clock), now, now.plus(KeepPortion.LEASE));
        next.ifPresent(this::work);
        return next.isPresent();
    }

    private void work(DryRuns.Work work) {
        DryRun run = work.toDo();
        try {
            if (work.attempt() > ATTEMPTS) {
                throw TrialsError.GAVE_UP.refused();
            }
            requireAsker(run);
            Trial trial = run.over(triedCall.of(run).rules(), standing);
            while (run.status() != DryRunStatus.DONE) {
                run = keepPortion.next(run, trial, work.claim());
            }
        } catch (RefusedException e) {
            interrupt(work, run, e);
        } catch (KeepPortion.LostClaim e) {
            // Whoever has it now brings it to its end.
        } catch (RuntimeException e) {
            throw givenBack(work, e);
        }
    }

    /** By what they may now, not by what they might when they asked. */
    private void requireAsker(DryRun run) {
        Actor asker = identifyActor
                .ofSession(run.by().id(), run.by().address())
                .map(IdentifyActor.Identified::actor)
                .orElseThrow(SharedError.DENIED::refused);
        asker.may(TrialsRight.RUN).orRefuse();
    }

    private void interrupt(DryRuns.Work work, DryRun run, RefusedException refusal) {
        try {
            keepPortion.end(run.interrupt(refusal.errorKey().key(), clock.instant()), work.claim());
        } catch (KeepPortion.LostClaim e) {
            // It was stopped meanwhile.
        }
    }

    /** Tried again soon; when not even this can be written, the lease runs out by itself. */
    private RuntimeException givenBack(DryRuns.Work work, RuntimeException cause) {
        try {
            runs.release(work.toDo().id(), work.claim());
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }
}
