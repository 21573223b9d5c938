package org.zhuqi.campaigns.reports.jdbc;

import static org.zhuqi.campaigns.reports.ReportFixture.OTHER;
import static org.zhuqi.campaigns.reports.ReportFixture.by;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.PublishedReports;
import org.zhuqi.campaigns.reports.PublishedReportsContract;
import org.zhuqi.campaigns.reports.ReportFixture;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcPublishedReportsTest extends PublishedReportsContract {
    private static final DataSource DATABASE = TestDatabase.fresh().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final PublishedReports published = new JdbcPublishedReports(jdbc);

    @Override
    protected PublishedReports published() {
        return published;
    }

    @Override
    protected ReportId issued() {
        CampaignId campaign = new CampaignId(UUID.randomUUID());
        jdbc.sql("""
                insert into campaign (id, name_zh, slogan_zh, from_day, to_day, pillars, leading_group, office, status,
                    version)
                values (?, '服务年', '口号', ?, ?, '{}', '{}', '', 'PUBLISHED', 0)
                """)
                .params(campaign.value(), LocalDate.of(2024, 5, 1), LocalDate.of(2024, 12, 31))
                .update();
        CampaignReport issued = ReportFixture.drafted(UUID.randomUUID(), campaign)
                .checked(by(OTHER, ReportStep.Kind.CHECKED))
                .issued(by(OTHER, ReportStep.Kind.ISSUED));
        new JdbcCampaignReports(
                        jdbc,
                        new NamedParameterJdbcTemplate(DATABASE),
                        JsonMapper.builder().build())
                .add(issued);
        return issued.id();
    }
}
