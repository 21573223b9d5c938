package org.zhuqi.campaigns.activities.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcActivityQueries implements ActivityQueries {
    private static final String LINES = """
            select a.*,
                (select count(*) from activity_participation p where p.activity_id = a.id and p.status = 'REGISTERED') as taken,
                (select count(*) from activity_participation p where p.activity_id = a.id and p.status = 'WAITING') as waiting,
                (select count(*) from activity_participation p where p.activity_id = a.id and p.arrived_on is not null) as came
            from activity a where\s""";

    private static final String WANTED = """
            \sand (:status::text is null or a.status = :status) and (:kind::text is null or a.kind = :kind)
             and (:organiser::text is null or a.organiser = :organiser)
             and (:campaign::uuid is null or a.campaign_id = :campaign)
             and (:text::text is null or a.title_zh ilike :text or a.title_ko ilike :text)
             and (:notOver::timestamptz is null or a.to_at > :notOver)\s""";

    private final JdbcClient jdbc;

    @Override
    public Page<Line> announced(Scope scope, Filter filter, PageRequest page) {
        scope.forRight(ActivitiesRight.OPEN);
        return page("a.announced_at is not null", new HashMap<>(), filter, page);
    }

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("a.organiser");
        return page(
                "(a.announced_at is not null or " + within.sql() + ")", new HashMap<>(within.params()), filter, page);
    }

    private Page<Line> page(String within, Map<String, @Nullable Object> params, Filter filter, PageRequest page) {
        ActivityStatus status = filter.status();
        ActivityKind kind = filter.kind();
        ReportingUnitId organiser = filter.organiser();
        CampaignId campaign = filter.campaign();
        String text = filter.text();
        params.put("status", status == null ? null : status.name());
        params.put("kind", kind == null ? null : kind.name());
        params.put("organiser", organiser == null ? null : organiser.value());
        params.put("campaign", campaign == null ? null : campaign.value());
        params.put("text", Matching.part(text));
        params.put("notOver", Columns.at(filter.notOverAt()));
        String wanted = within + WANTED;
        int total = Keyset.total(jdbc, page, "from activity a where " + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        params.put("at", after == null ? null : after.getFirst());
        params.put("id", after == null ? null : after.getLast());
        boolean soonest = filter.notOverAt() != null;
        String order = soonest ? "asc" : "desc";
        List<Line> lines = jdbc.sql(LINES + wanted + """
                        \sand (:at::timestamptz is null or (a.from_at, a.id) %1$s (:at::timestamptz, :id::uuid))
                        order by a.from_at %2$s, a.id %2$s""".formatted(soonest ? ">" : "<", order) + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(Columns.at(line.from()), line.id()), total);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ActivityId(row.getObject("id", UUID.class)),
                Columns.text(row, "title"),
                ActivityKind.valueOf(row.getString("kind")),
                Columns.text(row, "place"),
                Columns.textOrNull(row, "programme"),
                new ReportingUnitId(row.getString("organiser")),
                Columns.moment(row, "from_at"),
                Columns.moment(row, "to_at"),
                Columns.moment(row, "opens_at"),
                Columns.moment(row, "closes_at"),
                ActivityStatus.valueOf(row.getString("status")),
                row.getString("because"),
                row.getInt("places"),
                row.getInt("taken"),
                row.getInt("waiting"),
                row.getInt("came"),
                row.getInt("sequence"),
                Columns.moment(row, "changed_at"));
    }
}
