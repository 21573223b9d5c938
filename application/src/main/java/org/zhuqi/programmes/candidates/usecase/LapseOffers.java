package org.zhuqi.programmes.candidates.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;

/** Ends offers to which nobody answered in time: silence means not taken. For the schedule. */
@Service
@Transactional
@RequiredArgsConstructor
public class LapseOffers {
    /** How many are ended in one transaction. */
    public static final int BATCH = 100;

    private final Candidates candidates;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** How many were ended. */
    public int lapse() {
        List<Candidate> overdue = candidates.overdue(LocalDate.now(clock), BATCH);
        Moves moves = new Moves(candidates, auditTrail, events, clock);
        overdue.forEach(
                candidate -> moves.keep(Actor.system(), candidate.lapse(), CandidateStatus.Move.LAPSE, null, Map.of()));
        return overdue.size();
    }
}
