package org.zhuqi.programmes.candidates.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.programmes.candidates.ApplicationDesk;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.programmes.candidates.CandidatesError;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/**
 * The enterprise takes what is offered, naming its account, or does not want it. Taken, it is an application with its receipt in
 * the same transaction, and goes the way of any other.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AnswerOffer {
    private static final int LONGEST_REASON = 500;

    private final Candidates candidates;
    private final List<ApplicationDesk> desks;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /**
     * @param project national code of the project it is for; not looked at where the call asks for none
     * @param certified whether the sender certifies that the record is right and the money asked for once only
     */
    public record Taking(BankAccount account, @Nullable String project, boolean certified) {}

    /** The application it became; the same answer again is the same application. */
    public UUID take(Actor actor, CandidateId id, Taking taking) {
        Candidate found = own(actor, id);
        UUID already = found.application();
        if (already != null) {
            return already;
        }
        found.requireAnswerable(LocalDate.now(clock));
        List<FieldProblem> problems = new ArrayList<>(taking.account().problems());
        if (!taking.certified()) {
            problems.add(FieldProblem.of("certified", "candidates.certification-missing"));
        }
        if (!problems.isEmpty()) {
            throw CandidatesError.BAD_ANSWER.refused(problems);
        }
        UUID application = desk().handIn(
                        actor,
                        found.programme(),
                        taking.project(),
                        taking.account().answers(),
                        taking.certified());
        moves().keep(
                        actor,
                        found.take(application),
                        CandidateStatus.Move.TAKE,
                        null,
                        Map.of("application", application.toString()));
        return application;
    }

    public void decline(Actor actor, CandidateId id, String reason) {
        Candidate found = own(actor, id);
        found.requireAnswerable(LocalDate.now(clock));
        String why = reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw CandidatesError.NO_REASON.refused(
                    List.of(FieldProblem.of("reason", "candidates.reason", LONGEST_REASON)));
        }
        moves().keep(
                        actor,
                        found.decline(),
                        CandidateStatus.Move.DECLINE,
                        why.isEmpty() ? null : why,
                        why.isEmpty() ? Map.of() : Map.of("reason", why));
    }

    /** What was never offered is as if it were not there. */
    private Candidate own(Actor actor, CandidateId id) {
        actor.may(CandidatesRight.ANSWER).orRefuse();
        Candidate found = candidates.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(CandidatesRight.ANSWER, found.unit(), found.enterprise()).orRefuse();
        if (found.answerBy() == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        return found;
    }

    private ApplicationDesk desk() {
        return desks.stream().findFirst().orElseThrow(() -> new IllegalStateException("nobody takes applications"));
    }

    private Moves moves() {
        return new Moves(candidates, auditTrail, events, clock);
    }
}
