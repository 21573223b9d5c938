package org.zhuqi.campaigns.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
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
    private final JdbcClient jdbc;

    @Override
    public Page<Line> issued(Scope scope, @Nullable CampaignId campaign, PageRequest page) {
        return list(scope.forRight(ReportsRight.READ), " and r.status = 'ISSUED'", campaign, page);
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
                        select r.*, c.name_zh, c.name_ko, c.name_en
                        from campaign_report r join campaign c on c.id = r.campaign_id
                        where\s""" + wanted + """
                        \sand (:month::date is null or (r.month, r.id) < (:month::date, :id::uuid))
                        order by r.month desc, r.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.month().atDay(1), line.id()), total);
    }

    private static Line line(ResultSet row) throws SQLException {
        OffsetDateTime issued = row.getObject("issued_at", OffsetDateTime.class);
        return new Line(
                new ReportId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new LocalText(row.getString("name_zh"), row.getString("name_ko"), row.getString("name_en")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                ReportStatus.valueOf(row.getString("status")),
                issued == null ? null : issued.toInstant());
    }
}
