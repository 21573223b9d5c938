package org.zhuqi.applications.usecase;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.usecase.ProgrammeParameter;

/**
 * {@code applications.drafts}: drafts begun by the end of the day whose call was still open then, not handed in yet.
 *
 * <p>Staff see who is writing, so that nobody misses the end of a call, and nothing of what is written.
 */
@Service
@Transactional(readOnly = true)
class DraftApplications extends ApplicationMeasure {
    DraftApplications(ApplicationQueries queries, ProgrammeParameter programmes, Clock clock) {
        super(queries, programmes, clock, ApplicationQueries.Count.DRAFTS);
    }

    @Override
    public String id() {
        return "applications.drafts";
    }

    @Override
    protected String address(ApplicationQueries.Counted counted) {
        return "/staff/enterprises/" + counted.enterprise();
    }
}
