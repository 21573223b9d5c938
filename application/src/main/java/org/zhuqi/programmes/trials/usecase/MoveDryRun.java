package org.zhuqi.programmes.trials.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Stops a dry run, or lets one that was interrupted go on where it was. */
@Service
@Transactional
@RequiredArgsConstructor
public class MoveDryRun {
    private final DryRuns runs;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public void cancel(Actor actor, DryRunId id) {
        actor.may(TrialsRight.RUN).orRefuse();
        runs.save(found(id).cancel(clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "trials.cancel", "dry-run", id));
    }

    public void resume(Actor actor, DryRunId id) {
        actor.may(TrialsRight.RUN).orRefuse();
        runs.save(found(id).resume());
        auditTrail.record(AuditEvent.done(actor, "trials.resume", "dry-run", id));
    }

    private DryRun found(DryRunId id) {
        return runs.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
