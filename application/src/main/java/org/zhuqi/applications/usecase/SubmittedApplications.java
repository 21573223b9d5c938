package org.zhuqi.applications.usecase;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.usecase.ProgrammeParameter;

/** {@code applications.submitted}: applications handed in by the end of the day and not withdrawn by then. */
@Service
@Transactional(readOnly = true)
class SubmittedApplications extends ApplicationMeasure {
    SubmittedApplications(ApplicationQueries queries, ProgrammeParameter programmes, Clock clock) {
        super(queries, programmes, clock, ApplicationQueries.Count.SUBMITTED);
    }

    @Override
    public String id() {
        return "applications.submitted";
    }

    @Override
    protected String address(ApplicationQueries.Counted counted) {
        return "/staff/applications/" + counted.id();
    }
}
