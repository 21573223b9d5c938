package org.zhuqi.campaigns.reports;

import java.util.Optional;
import org.zhuqi.shared.Port;

/** Which issued reports everybody may read; kept beside them, because what is issued never changes. */
@Port
public interface PublishedReports {
    Optional<Publication> find(ReportId report);

    /** Leaves alone what is published already. */
    void add(Publication publication);

    void remove(ReportId report);
}
