package org.zhuqi.subsidies.decisions.usecase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.sitechecks.usecase.CheckedOnSite;
import org.zhuqi.subsidies.decisions.CheckedAmounts;

/** What two officers found on the sites of applicants. */
@Service
@RequiredArgsConstructor
class SiteCheckedAmounts implements CheckedAmounts {
    private final CheckedOnSite checkedOnSite;

    @Override
    public Map<ApplicationId, Checked> of(ProgrammeId programme) {
        Map<ApplicationId, Checked> amounts = new HashMap<>();
        checkedOnSite
                .ofCall(DecideApplication.SUBJECT_KIND, programme.value())
                .forEach(counted -> amounts.put(new ApplicationId(counted.subject()), new Checked(counted.amount())));
        return amounts;
    }

    @Override
    public Optional<Checked> of(ApplicationId application) {
        return checkedOnSite
                .ofSubject(DecideApplication.SUBJECT_KIND, application.value())
                .map(counted -> new Checked(counted.amount()));
    }
}
