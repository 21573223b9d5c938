package org.zhuqi.programmes.candidates.usecase;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.usecase.ProgrammeParameter;

/** {@code candidates.listed}. */
@Service
@Transactional(readOnly = true)
class ListedCandidates extends CandidateMeasure {
    ListedCandidates(CandidateQueries queries, ProgrammeParameter programmes, Clock clock) {
        super(queries, programmes, clock, CandidateQueries.Count.LISTED);
    }

    @Override
    public String id() {
        return "candidates.listed";
    }
}
