package org.zhuqi.campaigns.reports.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.reports.Publication;
import org.zhuqi.campaigns.reports.PublishedReports;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcPublishedReports implements PublishedReports {
    private final JdbcClient jdbc;

    @Override
    public Optional<Publication> find(ReportId report) {
        return jdbc.sql("select published_at, published_by from campaign_report_publication where report_id = ?")
                .param(report.value())
                .query((row, number) -> new Publication(
                        report,
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getObject("published_by", UUID.class))))
                .optional();
    }

    @Override
    public void add(Publication publication) {
        jdbc.sql("""
                insert into campaign_report_publication (report_id, published_at, published_by) values (?, ?, ?)
                on conflict (report_id) do nothing
                """)
                .param(publication.report().value())
                .param(publication.at().atOffset(ZoneOffset.UTC))
                .param(publication.by().value())
                .update();
    }

    @Override
    public void remove(ReportId report) {
        jdbc.sql("delete from campaign_report_publication where report_id = ?")
                .param(report.value())
                .update();
    }
}
