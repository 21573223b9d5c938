package org.zhuqi.campaigns.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;

@Repository
@RequiredArgsConstructor
class JdbcCampaignQueries implements CampaignQueries {
    private static final int MOST = 50;
    private static final String COLUMNS = """
            select c.*, (select count(*) from campaign_goal g where g.campaign_id = c.id) as goals,
                (select count(*) from campaign_task t where t.campaign_id = c.id) as tasks
            from campaign c where\s""";

    private final JdbcClient jdbc;

    @Override
    public Page<Line> announced(Scope scope, @Nullable CampaignStatus status, PageRequest page) {
        return known(scope.forRight(CampaignsRight.OPEN), status, page);
    }

    @Override
    public Page<Line> list(Scope scope, @Nullable CampaignStatus status, PageRequest page) {
        return known(scope.forRight(CampaignsRight.READ), status, page);
    }

    /** A campaign belongs to no unit: whoever has the right reads all of them. */
    private Page<Line> known(Scope scope, @Nullable CampaignStatus status, PageRequest page) {
        String within = scope.everything() ? "true" : "false";
        String wanted = within + " and c.status <> 'DRAFT' and (:status::text is null or c.status = :status)";
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("status", status == null ? null : status.name());
        int total = Keyset.total(jdbc, page, "from campaign c where " + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("day", after == null ? null : after.getFirst());
        params.put("id", after == null ? null : after.getLast());
        List<Line> lines = jdbc.sql(COLUMNS + wanted + """
                        \sand (:day::date is null or (c.from_day, c.id) < (:day::date, :id::uuid))
                        order by c.from_day desc, c.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.from(), line.id()), total);
    }

    @Override
    public List<Line> drafts(Scope scope) {
        String within = scope.forRight(CampaignsRight.EDIT).everything() ? "true" : "false";
        return jdbc.sql(COLUMNS + within + " and c.status = 'DRAFT' order by c.from_day desc, c.id desc limit " + MOST)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new CampaignId(row.getObject("id", UUID.class)),
                Columns.text(row, "name"),
                Columns.text(row, "slogan"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                CampaignStatus.valueOf(row.getString("status")),
                row.getInt("goals"),
                row.getInt("tasks"));
    }
}
