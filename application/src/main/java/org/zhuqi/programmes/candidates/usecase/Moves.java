package org.zhuqi.programmes.candidates.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateMove;
import org.zhuqi.programmes.candidates.CandidateNews;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;

/** Keeps a move with its entry in the timeline, its audit line and its news. */
record Moves(Candidates candidates, AuditTrail auditTrail, DomainEvents events, Clock clock) {
    void keep(
            Actor actor,
            Candidate moved,
            CandidateStatus.Move move,
            @Nullable String reason,
            Map<String, String> details) {
        Instant now = clock.instant();
        candidates.save(moved, CandidateMove.of(move, actor, now, reason));
        auditTrail.record(AuditEvent.done(
                        actor, "candidates." + move.name().toLowerCase(java.util.Locale.ROOT), "candidate", moved.id())
                .with(details));
        events.publish(new CandidateNews(Identifiers.next(clock), now, moved.id(), move));
    }
}
