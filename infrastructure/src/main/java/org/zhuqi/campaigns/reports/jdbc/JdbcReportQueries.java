package org.zhuqi.campaigns.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.reports.usecase.ReportQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;

@Repository
@RequiredArgsConstructor
class JdbcReportQueries implements ReportQueries {
    private static final int MOST_WAITING = 20;
    private static final String IS_PUBLISHED =
            "exists (select 1 from campaign_report_publication p where p.report_id = %s.id)";
    /** Published, and no later edition of it is. */
    private static final String PUBLISHED = " and " + IS_PUBLISHED.formatted("r")
            + " and not exists (select 1 from campaign_report n where n.campaign_id = r.campaign_id"
            + " and n.month = r.month and n.edition > r.edition and " + IS_PUBLISHED.formatted("n") + ")";

    private final JdbcClient jdbc;

    @Override
    public Page<Line> issued(Scope scope, @Nullable CampaignId campaign, PageRequest page) {
        return list(scope.forRight(ReportsRight.READ), " and r.status = 'ISSUED'", campaign, page);
    }

    @Override
    public Page<Line> published(Scope scope, CampaignId campaign, PageRequest page) {
        return list(scope.forRight(ReportsRight.OPEN), PUBLISHED, campaign, page);
    }

    @Override
    public List<Waiting> waiting(Scope scope) {
        List<String> writing = Arrays.stream(ReportStep.Kind.values())
                .filter(ReportStep.Kind::writes)
                .map(Enum::name)
                .toList();
        return jdbc.sql("""
                        select r.id, r.month, r.status, c.name_zh, c.name_ko, c.name_en,
                            exists (select 1 from jsonb_array_elements(r.steps) s
                                where s->>'kind' in (:writing) and s->'by'->>'value' = :user) as written,
                            r.steps->-1->>'kind' = 'RETURNED' as sent_back
                        from campaign_report r join campaign c on c.id = r.campaign_id
                        where r.status <> 'ISSUED' and :everything order by r.month, r.id limit\s""" + MOST_WAITING)
                .param("writing", writing)
                .param("user", scope.user().value().toString())
                .param("everything", scope.forRight(ReportsRight.WRITE).everything())
                .query((row, number) -> new Waiting(
                        new ReportId(row.getObject("id", UUID.class)),
                        name(row),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        ReportStatus.valueOf(row.getString("status")),
                        row.getBoolean("written"),
                        row.getBoolean("sent_back")))
                .list();
    }

    @Override
    public Page<Line> all(Scope scope, @Nullable CampaignId campaign, PageRequest page) {
        return list(scope.forRight(ReportsRight.WRITE), "", campaign, page);
    }

    /** A report belongs to no unit: whoever has the right reads all of them. */
    private Page<Line> list(Scope scope, String status, @Nullable CampaignId campaign, PageRequest page) {
        String wanted = (scope.everything() ? "true" : "false") + status
                + " and (:campaign::uuid is null or r.campaign_id = :campaign)";
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("campaign", campaign == null ? null : campaign.value());
        int total = Keyset.total(jdbc, page, "from campaign_report r where " + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("month", after == null ? null : after.getFirst());
        params.put("id", after == null ? null : after.getLast());
        List<Line> lines = jdbc.sql("""
                        select r.id, r.campaign_id, r.month, r.edition, r.status, r.issued_at, c.name_zh, c.name_ko,
                            c.name_en, exists (select 1 from campaign_report_publication p
                                where p.report_id = r.id) as published,
                            exists (select 1 from campaign_report n
                                where n.corrects = r.id and n.status = 'ISSUED') as replaced
                        from campaign_report r join campaign c on c.id = r.campaign_id
                        where\s""" + wanted + """
                        \sand (:month::date is null or (r.month, r.id) < (:month::date, :id::uuid))
                        order by r.month desc, r.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.month().atDay(1), line.id()), total);
    }

    private static LocalText name(ResultSet row) throws SQLException {
        return new LocalText(row.getString("name_zh"), row.getString("name_ko"), row.getString("name_en"));
    }

    private static Line line(ResultSet row) throws SQLException {
        OffsetDateTime issued = row.getObject("issued_at", OffsetDateTime.class);
        return new Line(
                new ReportId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                name(row),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("edition"),
                ReportStatus.valueOf(row.getString("status")),
                row.getBoolean("replaced"),
                row.getBoolean("published"),
                issued == null ? null : issued.toInstant());
    }
}
