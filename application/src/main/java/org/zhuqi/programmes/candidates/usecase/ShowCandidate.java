package org.zhuqi.programmes.candidates.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateMove;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;

/** Shows why somebody is a candidate and what became of it: to the offices, and what is offered to the enterprise. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowCandidate {
    private final Candidates candidates;
    private final Programmes programmes;
    private final Enterprises enterprises;

    /**
     * @param excludedBy title of the call that excludes it, null otherwise
     * @param mayExclude whether the reader may leave it out and take it in again
     * @param mayConfirm whether the reader's is the county that stands for it
     */
    public record Shown(
            Candidate candidate,
            Programme programme,
            Enterprise enterprise,
            List<CandidateMove> moves,
            @Nullable LocalText excludedBy,
            boolean mayExclude,
            boolean mayConfirm) {}

    public Shown show(Actor actor, CandidateId id) {
        actor.may(CandidatesRight.READ).orRefuse();
        Candidate found = candidates.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(CandidatesRight.READ, found.unit(), found.enterprise()).orRefuse();
        return shown(actor, found);
    }

    /** What was offered to the own enterprise. */
    public Shown offer(Actor actor, CandidateId id) {
        actor.may(CandidatesRight.ANSWER).orRefuse();
        Candidate found = candidates.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(CandidatesRight.ANSWER, found.unit(), found.enterprise()).orRefuse();
        if (found.answerBy() == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        return shown(actor, found);
    }

    private Shown shown(Actor actor, Candidate found) {
        Candidate.Exclusion exclusion = found.exclusion();
        ProgrammeId by = exclusion == null ? null : exclusion.by();
        return new Shown(
                found,
                programmes
                        .find(found.programme(), found.found().programmeVersion())
                        .orElseThrow(SharedError.NOT_FOUND::refused),
                enterprises.find(found.enterprise()).orElseThrow(SharedError.NOT_FOUND::refused),
                candidates.moves(found.id()),
                by == null ? null : programmes.find(by).map(Programme::title).orElse(null),
                actor.may(CandidatesRight.EXCLUDE, found.unit(), found.enterprise())
                        .allowed(),
                actor.may(CandidatesRight.CONFIRM, found.unit(), found.enterprise())
                        .allowed());
    }
}
