package org.zhuqi.campaigns.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For tests of use cases. */
public final class InMemoryPublishedReports implements PublishedReports {
    private final Map<ReportId, Publication> publications = new HashMap<>();

    @Override
    public Optional<Publication> find(ReportId report) {
        return Optional.ofNullable(publications.get(report));
    }

    @Override
    public void add(Publication publication) {
        publications.putIfAbsent(publication.report(), publication);
    }

    @Override
    public void remove(ReportId report) {
        publications.remove(report);
    }
}
