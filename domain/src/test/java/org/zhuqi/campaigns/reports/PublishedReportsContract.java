package org.zhuqi.campaigns.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.campaigns.reports.ReportFixture.OTHER;
import static org.zhuqi.campaigns.reports.ReportFixture.WRITER;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every keeper of publications must do. */
public abstract class PublishedReportsContract {
    private static final Instant AT = Instant.parse("2024-09-02T02:00:00Z");

    protected abstract PublishedReports published();

    /** An issued report that is not published. */
    protected abstract ReportId issued();

    @Test
    void whatIsPublishedStaysAsItWasUntilItIsTakenBack() {
        ReportId report = issued();
        assertThat(published().find(report)).isEmpty();
        Publication first = new Publication(report, AT, OTHER);
        published().add(first);
        published().add(new Publication(report, AT.plusSeconds(60), WRITER));
        assertThat(published().find(report)).contains(first);
        published().remove(report);
        published().remove(report);
        assertThat(published().find(report)).isEmpty();
    }
}
