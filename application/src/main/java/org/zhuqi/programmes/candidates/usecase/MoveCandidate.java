package org.zhuqi.programmes.candidates.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.programmes.candidates.AnswerTime;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.programmes.candidates.CandidatesError;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What the staff does with candidates: leaves one out, takes it in again, and the county stands for many at once. */
@Service
@Transactional
@RequiredArgsConstructor
public class MoveCandidate {
    /** As many as are confirmed at once. */
    public static final int MOST = 500;

    private static final int LONGEST_REASON = 500;

    private final Candidates candidates;
    private final OpenCalendar calendars;
    private final AnswerTime answerTime;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /**
     * What became of one of many.
     *
     * @param refusal key of the reason it was not confirmed, null when it was
     */
    public record Line(CandidateId candidate, @Nullable String refusal) {}

    public void exclude(Actor actor, CandidateId id, String reason) {
        Candidate found = within(actor, CandidatesRight.EXCLUDE, id);
        String why = given(reason);
        moves().keep(
                        actor,
                        found.exclude(Candidate.Exclusion.because(why)),
                        CandidateStatus.Move.EXCLUDE,
                        why,
                        Map.of("reason", why));
    }

    public void reinstate(Actor actor, CandidateId id, String reason) {
        Candidate found = within(actor, CandidatesRight.EXCLUDE, id);
        String why = given(reason);
        moves().keep(actor, found.reinstate(), CandidateStatus.Move.REINSTATE, why, Map.of("reason", why));
    }

    /** One after the other; what is refused of one keeps none of the others back. */
    public List<Line> confirm(Actor actor, List<CandidateId> ids) {
        actor.may(CandidatesRight.CONFIRM).orRefuse();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("candidates", "candidates.how-many", MOST)));
        }
        LocalDate until = calendars
                .local()
                .weekdaysWhereMissing()
                .due(LocalDate.now(clock), answerTime.workingDays())
                .date();
        List<Line> lines = new ArrayList<>();
        for (CandidateId id : ids.stream().distinct().toList()) {
            try {
                Candidate found = within(actor, CandidatesRight.CONFIRM, id);
                moves().keep(
                                actor,
                                found.confirm(until),
                                CandidateStatus.Move.CONFIRM,
                                null,
                                Map.of("answerBy", until.toString()));
                lines.add(new Line(id, null));
            } catch (RefusedException e) {
                lines.add(new Line(id, e.errorKey().key()));
            }
        }
        if (lines.stream().allMatch(line -> SharedError.NOT_FOUND.key().equals(line.refusal()))) {
            throw SharedError.NOT_FOUND.refused();
        }
        return lines;
    }

    private Candidate within(Actor actor, CandidatesRight right, CandidateId id) {
        actor.may(right).orRefuse();
        Candidate found = candidates.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(right, found.unit(), found.enterprise()).orRefuse();
        return found;
    }

    private static String given(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw CandidatesError.NO_REASON.refused(
                    List.of(FieldProblem.of("reason", "candidates.reason", LONGEST_REASON)));
        }
        return why;
    }

    private Moves moves() {
        return new Moves(candidates, auditTrail, events, clock);
    }
}
