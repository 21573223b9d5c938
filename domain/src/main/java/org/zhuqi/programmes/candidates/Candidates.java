package org.zhuqi.programmes.candidates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** Where candidates and their timelines are kept. */
@Port
public interface Candidates {
    Optional<Candidate> find(CandidateId id);

    /** Like {@link #find}, and nobody else gets it this way until the transaction ends. */
    Optional<Candidate> findForChange(CandidateId id);

    /** Keeps those whose enterprise is not one of the call's candidates yet, whatever became of it. Which were kept. */
    List<Candidate> addNew(Collection<Candidate> candidates);

    /** Saves what a move made; {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody saved in between. */
    void save(Candidate moved, CandidateMove move);

    /** The timeline, oldest first. */
    List<CandidateMove> moves(CandidateId id);

    /** Offers whose last day lies before that day, the oldest first, held until the transaction ends. */
    List<Candidate> overdue(LocalDate today, int atMost);
}
