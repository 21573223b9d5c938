package org.zhuqi.programmes.candidates.usecase;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.usecase.ProgrammeParameter;

/** {@code candidates.confirmed}. */
@Service
@Transactional(readOnly = true)
class ConfirmedCandidates extends CandidateMeasure {
    ConfirmedCandidates(CandidateQueries queries, ProgrammeParameter programmes, Clock clock) {
        super(queries, programmes, clock, CandidateQueries.Count.CONFIRMED);
    }

    @Override
    public String id() {
        return "candidates.confirmed";
    }
}
