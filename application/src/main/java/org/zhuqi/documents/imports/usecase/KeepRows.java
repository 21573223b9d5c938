package org.zhuqi.documents.imports.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportEnded;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.RowProblem;
import org.zhuqi.documents.imports.Tally;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;

/** Keeps the rows of one file in one transaction, and the end of the work with them. */
@Service
@Transactional
@RequiredArgsConstructor
class KeepRows {
    private final JudgeRows judgeRows;
    private final Imports imports;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** Bad rows, and all or nothing was wanted: takes everything back with it. */
    static final class RowsRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient JudgeRows.Judged judged;

        RowsRefused(JudgeRows.Judged judged) {
            this.judged = judged;
        }

        JudgeRows.Judged judged() {
            return judged;
        }
    }

    void keep(Actor actor, Import toDo, UUID claim, ImportKind kind) {
        JudgeRows.Judged judged = judgeRows.judge(actor, toDo, claim, kind);
        if (toDo.refuses(judged.tally())) {
            throw new RowsRefused(judged);
        }
        Import done = toDo.judged(judged.tally(), judged.preview(), clock.instant());
        if (!imports.finish(done, claim, judged.problems())) {
            throw new JudgeRows.LostClaim();
        }
        auditTrail.record(event(actor, done));
        tell(done);
    }

    /** The end of work of which nothing was kept. */
    void end(Actor actor, Import ended, UUID claim, List<RowProblem> problems) {
        if (imports.finish(ended, claim, problems)) {
            auditTrail.record(event(actor, ended));
            tell(ended);
        }
    }

    /** Whoever has a file checked waits for the preview; nobody need be told of that. */
    private void tell(Import ended) {
        if (ended.status() != ImportStatus.CHECKED) {
            events.publish(ImportEnded.of(Identifiers.next(clock), clock.instant(), ended));
        }
    }

    private static AuditEvent event(Actor actor, Import ended) {
        Tally tally = ended.tally();
        return AuditEvent.done(
                        actor,
                        switch (ended.status()) {
                            case CHECKED -> "imports.check";
                            case DONE -> "imports.run";
                            case REFUSED -> "imports.refuse-rows";
                            default -> "imports.fail";
                        },
                        "import",
                        ended.id())
                .with(Map.of(
                        "kind", ended.kind(),
                        "file", ended.source().fileName(),
                        "mode", String.valueOf(ended.mode()),
                        "new", String.valueOf(tally.fresh()),
                        "changed", String.valueOf(tally.changed()),
                        "unchanged", String.valueOf(tally.unchanged()),
                        "bad", String.valueOf(tally.bad())));
    }
}
