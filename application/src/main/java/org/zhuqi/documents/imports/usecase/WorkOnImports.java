package org.zhuqi.documents.imports.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.ImportsError;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/**
 * Does what waits: judges files, and keeps those that are to be kept.
 *
 * <p>Whoever takes a file holds it for a lease and prolongs that as it goes on. When the program dies, the lease runs out and
 * another program, or the same one after its start, begins the file again; what was half kept went with the transaction.
 */
@Service
@RequiredArgsConstructor
public class WorkOnImports {
    /** What breaks off so often will not go better the next time. */
    private static final int ATTEMPTS = 3;

    private final Imports imports;
    private final ImportKinds kinds;
    private final IdentifyActor identifyActor;
    private final JudgeRows judgeRows;
    private final KeepRows keepRows;
    private final Clock clock;

    /** Does the next piece of work; false when there is none. What breaks off is given back, and the cause comes out. */
    public boolean workOnNext() {
        Instant now = clock.instant();
        Optional<Imports.Work> next = imports.claim(Identifiers.next(clock), now, now.plus(JudgeRows.LEASE));
        next.ifPresent(this::work);
        return next.isPresent();
    }

    private void work(Imports.Work work) {
        Import toDo = work.toDo();
        // By what they may now, not by what they might when they asked.
        Optional<Actor> asker =
                identifyActor.ofSession(toDo.by().id(), toDo.by().address()).map(IdentifyActor.Identified::actor);
        Actor actor = asker.orElseGet(Actor::system);
        try {
            if (work.attempt() > ATTEMPTS) {
                throw ImportsError.GAVE_UP.refused();
            }
            if (asker.isEmpty()) {
                throw SharedError.DENIED.refused();
            }
            ImportKind kind = kinds.allowed(actor, toDo.kind());
            if (toDo.status() == ImportStatus.CHECKING) {
                JudgeRows.Judged judged = judgeRows.judge(actor, toDo, work.claim(), kind);
                keepRows.end(
                        actor,
                        toDo.judged(judged.tally(), judged.preview(), clock.instant()),
                        work.claim(),
                        judged.problems());
            } else {
                keepRows.keep(actor, toDo, work.claim(), kind);
            }
        } catch (KeepRows.RowsRefused e) {
            JudgeRows.Judged judged = e.judged();
            keepRows.end(
                    actor,
                    toDo.judged(judged.tally(), judged.preview(), clock.instant()),
                    work.claim(),
                    judged.problems());
        } catch (RefusedException e) {
            keepRows.end(actor, toDo.fail(e.errorKey().key(), clock.instant()), work.claim(), List.of());
        } catch (JudgeRows.LostClaim e) {
            // Whoever has it now brings it to its end.
        } catch (RuntimeException e) {
            throw givenBack(work, e);
        }
    }

    /** Tried again soon; when not even this can be written, the lease runs out by itself. */
    private RuntimeException givenBack(Imports.Work work, RuntimeException cause) {
        try {
            imports.release(work.toDo().id(), work.claim());
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }
}
