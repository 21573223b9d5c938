package org.zhuqi.campaigns.reports;

import java.util.UUID;

class InMemoryPublishedReportsTest extends PublishedReportsContract {
    private final PublishedReports published = new InMemoryPublishedReports();

    @Override
    protected PublishedReports published() {
        return published;
    }

    @Override
    protected ReportId issued() {
        return new ReportId(UUID.randomUUID());
    }
}
