package org.zhuqi.campaigns.reports.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuqi.campaigns.reports.ReportFixture.OTHER;
import static org.zhuqi.campaigns.reports.ReportFixture.WRITER;
import static org.zhuqi.campaigns.reports.ReportFixture.by;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.CampaignReportsContract;
import org.zhuqi.campaigns.reports.PublishedReports;
import org.zhuqi.campaigns.reports.ReportFixture;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.reports.usecase.ReportQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcCampaignReportsTest extends CampaignReportsContract {
    private static final DataSource DATABASE = TestDatabase.fresh().dataSource();
    private static final Instant NOW = Instant.parse("2024-09-02T02:00:00Z");
    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final CampaignReports reports = new JdbcCampaignReports(
            jdbc, new NamedParameterJdbcTemplate(DATABASE), JsonMapper.builder().build());
    private final ReportQueries queries = new JdbcReportQueries(jdbc);
    private final CampaignId campaign = new CampaignId(UUID.randomUUID());

    @BeforeEach
    void aCampaign() {
        jdbc.sql("""
                insert into campaign (id, name_zh, slogan_zh, from_day, to_day, pillars, leading_group, office, status,
                    version)
                values (?, '服务年', '口号', ?, ?, '{}', '{}', '', 'PUBLISHED', 0)
                """)
                .params(campaign.value(), LocalDate.of(2024, 5, 1), LocalDate.of(2024, 12, 31))
                .update();
    }

    @Override
    protected CampaignReports reports() {
        return reports;
    }

    @Override
    protected CampaignId campaign() {
        return campaign;
    }

    private CampaignReport issued() {
        CampaignReport draft = ReportFixture.drafted(UUID.randomUUID(), campaign);
        CampaignReport issued =
                draft.checked(by(OTHER, ReportStep.Kind.CHECKED)).issued(by(OTHER, ReportStep.Kind.ISSUED));
        reports.add(issued);
        return issued;
    }

    /** Whoever writes beside the program is refused too. */
    @Test
    void theDatabaseKeepsWhatIsIssued() {
        CampaignReport issued = issued();
        assertThat(reports.find(issued.id())).contains(issued);
        for (String sql : List.of(
                "update campaign_report set month = month + 1 where id = ?",
                "delete from campaign_report where id = ?",
                "update campaign_report_figure set value = value + 1 where report_id = ?",
                "delete from campaign_report_figure where report_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(issued.id().value()).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("never changed");
        }
    }

    @Test
    void everybodyIsShownTheLastEditionThatIsPublished() {
        PublishedReports published = new JdbcPublishedReports(jdbc);
        CampaignReport wrong = issued();
        Scope everybody = Actor.anonymous("").scopeFor(ReportsRight.OPEN);
        assertThat(queries.published(everybody, campaign, PageRequest.first(10)).items())
                .isEmpty();
        published.add(wrong.published(OTHER, NOW));
        assertThat(queries.published(everybody, campaign, PageRequest.first(10)).items())
                .extracting(ReportQueries.Line::id)
                .containsExactly(wrong.id());
        CampaignReport right = wrong.correctedAs(
                        new ReportId(UUID.randomUUID()), ReportFixture.correcting(WRITER, "诉求数有误"))
                .checked(by(OTHER, ReportStep.Kind.CHECKED))
                .issued(by(OTHER, ReportStep.Kind.ISSUED));
        reports.add(right);
        assertThat(queries.published(everybody, campaign, PageRequest.first(10)).items())
                .extracting(ReportQueries.Line::id, ReportQueries.Line::replaced)
                .containsExactly(tuple(wrong.id(), true));
        published.add(right.published(OTHER, NOW));
        assertThat(queries.published(everybody, campaign, PageRequest.first(10)).items())
                .extracting(ReportQueries.Line::id, ReportQueries.Line::edition)
                .containsExactly(tuple(right.id(), 2));
    }

    @Test
    void whatIsNotIssuedWaitsForThoseWhoDidNotWriteIt() {
        CampaignReport draft = ReportFixture.drafted(UUID.randomUUID(), campaign);
        reports.add(draft);
        assertThat(waiting(WRITER, draft)).containsExactly(tuple(ReportStatus.DRAFT, true, false));
        assertThat(waiting(OTHER, draft)).containsExactly(tuple(ReportStatus.DRAFT, false, false));
        CampaignReport checked = draft.checked(by(OTHER, ReportStep.Kind.CHECKED));
        reports.save(checked);
        assertThat(waiting(OTHER, draft)).containsExactly(tuple(ReportStatus.CHECKED, false, false));
        CampaignReport again = reports.find(draft.id()).orElseThrow();
        reports.save(again.returned(ReportFixture.returning(OTHER, "数字有误")));
        assertThat(waiting(WRITER, draft)).containsExactly(tuple(ReportStatus.DRAFT, true, true));
        CampaignReport issued = issuedOf(reports.find(draft.id()).orElseThrow());
        assertThat(waiting(WRITER, issued)).isEmpty();
    }

    private CampaignReport issuedOf(CampaignReport draft) {
        reports.save(draft.checked(by(OTHER, ReportStep.Kind.CHECKED)));
        reports.save(reports.find(draft.id()).orElseThrow().issued(by(OTHER, ReportStep.Kind.ISSUED)));
        return reports.find(draft.id()).orElseThrow();
    }

    private List<Tuple> waiting(UserId who, CampaignReport report) {
        Actor officer = new Actor(who, "某人", Role.PREFECTURE_OFFICER, null, Set.of(), null, "");
        return queries.waiting(officer.scopeFor(ReportsRight.WRITE)).stream()
                .filter(line -> line.id().equals(report.id()))
                .map(line -> tuple(line.status(), line.written(), line.sentBack()))
                .toList();
    }

    @Test
    void draftsAreListedForThoseWhoWriteAndTheNewestMonthStandsFirst() {
        CampaignReport issued = issued();
        List<ReportId> drafts = new ArrayList<>();
        for (int month = 5; month < 8; month++) {
            CampaignReport draft = CampaignReport.drafted(
                    new ReportId(UUID.randomUUID()),
                    campaign,
                    YearMonth.of(2024, month),
                    ReportFixture.generated("1"),
                    by(OTHER, ReportStep.Kind.DRAFTED));
            reports.add(draft);
            drafts.addFirst(draft.id());
        }
        assertThat(queries.issued(Actor.system().scopeFor(ReportsRight.READ), campaign, PageRequest.first(10))
                        .items())
                .extracting(ReportQueries.Line::id)
                .containsExactly(issued.id());
        List<ReportId> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<ReportQueries.Line> page =
                    queries.all(Actor.system().scopeFor(ReportsRight.WRITE), campaign, new PageRequest(after, 2, null));
            page.items().forEach(line -> all.add(line.id()));
            after = page.next();
        } while (after != null);
        drafts.addFirst(issued.id());
        assertThat(all).isEqualTo(drafts);
    }
}
