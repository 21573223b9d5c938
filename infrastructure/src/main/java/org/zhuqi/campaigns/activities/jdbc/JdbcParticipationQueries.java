package org.zhuqi.campaigns.activities.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.Badge;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.enterprises.Masking;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.ByUnitRows;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcParticipationQueries implements ParticipationQueries {
    private static final int MOST = 50;
    private static final int MOST_OPEN = 20;
    private static final String FROM = """
            from activity_participation p join activity a on a.id = p.activity_id join enterprise e on e.id = p.enterprise_id
            where\s""";

    private static final String LINES = """
            select p.*, a.title_zh, a.title_ko, a.title_en, a.from_at, a.status as activity_status, e.name_zh, e.name_ko,
                case when p.status = 'WAITING' then
                    (select count(*)::int from activity_participation w where w.activity_id = p.activity_id
                     and w.status = 'WAITING' and (w.since, w.id) <= (p.since, p.id)) end as turn\s""" + FROM;

    private final JdbcClient jdbc;

    /** What a unit organises and what its enterprises have a part in; an enterprise's own. */
    private static ScopeSql.Condition reached(Scope scope) {
        ScopeSql.Condition own = ScopeSql.of(scope).where("p.unit_id", "p.enterprise_id");
        ScopeSql.Condition organised = ScopeSql.of(scope).whereUnit("a.organiser");
        Map<String, Object> params = new HashMap<>(own.params());
        params.putAll(organised.params());
        return new ScopeSql.Condition("(" + own.sql() + " or " + organised.sql() + ")", params);
    }

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        ScopeSql.Condition within = reached(scope.forRight(ActivitiesRight.READ));
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        ActivityId activity = filter.activity();
        EnterpriseId enterprise = filter.enterprise();
        ParticipationStatus status = filter.status();
        params.put("activity", activity == null ? null : activity.value());
        params.put("enterprise", enterprise == null ? null : enterprise.value());
        params.put("status", status == null ? null : status.name());
        params.put("came", filter.came());
        params.put("text", Matching.part(filter.text()));
        String wanted = within.sql() + """
                \sand (:activity::uuid is null or p.activity_id = :activity)
                 and (:enterprise::uuid is null or p.enterprise_id = :enterprise)
                 and (:status::text is null or p.status = :status)
                 and (:came::boolean is null or (p.arrived_on is not null) = :came)
                 and (:text::text is null or e.name_zh ilike :text or e.name_ko ilike :text)\s""";
        int total = Keyset.total(jdbc, page, FROM + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        params.put("afterAt", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Line> lines = jdbc.sql(LINES + wanted + """
                        \sand (:afterAt::timestamptz is null or (p.since, p.id) < (:afterAt::timestamptz, :afterId::uuid))
                        order by p.since desc, p.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(Columns.at(line.since()), line.id()), total);
    }

    @Override
    public Optional<Line> find(Scope scope, ParticipationId id) {
        ScopeSql.Condition within = reached(scope.forRight(ActivitiesRight.READ));
        return jdbc.sql(LINES + within.sql() + " and p.id = :id")
                .params(within.params())
                .param("id", id.value())
                .query((row, number) -> line(row))
                .optional();
    }

    @Override
    public List<Printable> badges(
            Scope scope, ActivityId activity, @Nullable ParticipationId only, boolean unprinted, int most) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ActivitiesRight.ORGANISE)).whereUnit("a.organiser");
        return jdbc.sql("select p.*, e.name_zh, e.name_ko " + FROM + within.sql() + """
                        \sand p.activity_id = :activity and p.status = 'REGISTERED'
                         and (:only::uuid is null or p.id = :only) and (not :unprinted or p.badge_printed_at is null)
                        order by e.name_zh, p.id limit :most""")
                .params(within.params())
                .param("activity", activity.value())
                .param("only", only == null ? null : only.value())
                .param("unprinted", unprinted)
                .param("most", most)
                .query((row, number) -> new Printable(
                        new ParticipationId(row.getObject("id", UUID.class)),
                        new Badge(row.getString("token"), row.getString("code")),
                        row.getString("name_zh"),
                        row.getString("name_ko"),
                        Columns.list(row, "persons"),
                        row.getString("booth"),
                        Columns.momentOrNull(row, "badge_printed_at")))
                .list();
    }

    @Override
    public Page<Invited> invited(Scope scope, ActivityId activity, PageRequest page) {
        ScopeSql.Condition own =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("e.unit_id");
        ScopeSql.Condition organised = ScopeSql.of(scope).whereUnit("a.organiser");
        Map<String, @Nullable Object> params = new HashMap<>(own.params());
        params.putAll(organised.params());
        params.put("activity", activity.value());
        String from = """
                from activity_invited w join activity_invitation i on i.id = w.invitation_id
                    join activity a on a.id = w.activity_id join enterprise e on e.id = w.enterprise_id
                    left join activity_participation p
                        on p.activity_id = w.activity_id and p.enterprise_id = w.enterprise_id
                where w.activity_id = :activity and (%s or %s)""".formatted(own.sql(), organised.sql());
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.TEXT, Keyset.Kind.ID);
        params.put("afterName", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Invited> lines = jdbc.sql(
                        "select i.*, w.enterprise_id, e.name_zh, e.name_ko, e.unit_id, p.status as answer " + from + """
                        \sand (:afterName::text is null or (e.name_zh, e.id) > (:afterName, :afterId::uuid))
                        order by e.name_zh, e.id"""
                                + Keyset.limit(page))
                .params(params)
                .query((row, number) -> {
                    String answer = row.getString("answer");
                    return new Invited(
                            new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                            row.getString("name_zh"),
                            row.getString("name_ko"),
                            new ReportingUnitId(row.getString("unit_id")),
                            Columns.moment(row, "at"),
                            ActivityColumns.filter(row),
                            answer == null ? null : ParticipationStatus.valueOf(answer));
                })
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.nameZh(), line.enterprise()), total);
    }

    @Override
    public List<Round> rounds(Scope scope, ActivityId activity) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("a.organiser");
        return jdbc.sql("""
                        select i.*, b.name_zh, b.name_ko, b.name_en,
                            (select count(*) from activity_invited w where w.invitation_id = i.id) as invited
                        from activity_invitation i join activity a on a.id = i.activity_id
                            left join account b on b.id = i.invited_by
                        where i.activity_id = :activity and %s order by i.at desc, i.id desc limit %d""".formatted(within.sql(), MOST))
                .params(within.params())
                .param("activity", activity.value())
                .query((row, number) -> new Round(
                        ActivityColumns.invitation(row),
                        row.getString("name_zh") == null ? LocalText.ofZh("—") : Columns.text(row, "name"),
                        row.getInt("invited")))
                .list();
    }

    @Override
    public List<Open> openInvitations(Scope scope, Instant now) {
        EnterpriseId own = scope.forRight(ActivitiesRight.READ).enterprise();
        if (own == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select a.* from activity_invited w join activity a on a.id = w.activity_id
                        where w.enterprise_id = :own and a.status = 'ANNOUNCED' and a.opens_at <= :now
                          and a.closes_at > :now
                          and not exists (select 1 from activity_participation p
                                          where p.activity_id = a.id and p.enterprise_id = :own)
                        order by a.closes_at, a.id limit\s""" + MOST_OPEN)
                .param("own", own.value())
                .param("now", Columns.at(now))
                .query((row, number) -> new Open(
                        new ActivityId(row.getObject("id", UUID.class)),
                        Columns.text(row, "title"),
                        Columns.moment(row, "closes_at")))
                .list();
    }

    private static final String CAME = """
            \sand p.arrived_on <= :asOf and (:since::date is null or p.arrived_on >= :since) and (:unit::text is null or p.unit_id = :unit)
             and (:campaign::uuid is null or a.campaign_id = :campaign)
             and (:activity::uuid is null or p.activity_id = :activity)\s""";

    @Override
    public long countCame(Scope scope, Asked asked) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("p.unit_id");
        return jdbc.sql("select count(distinct p.enterprise_id) " + FROM + within.sql() + CAME)
                .params(params(within, asked))
                .query(Long.class)
                .single();
    }

    @Override
    public Map<ReportingUnitId, Long> countCameByUnit(Scope scope, Asked asked) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("p.unit_id");
        return ByUnitRows.counts(jdbc.sql("select p.unit_id, count(distinct p.enterprise_id) as counted " + FROM
                        + within.sql() + CAME + "group by p.unit_id")
                .params(params(within, asked)));
    }

    @Override
    public Page<Came> came(Scope scope, Asked asked, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("p.unit_id");
        Map<String, @Nullable Object> params = params(within, asked);
        String first = """
                (select p.enterprise_id, min(p.arrived_on) as first %s group by p.enterprise_id) c
                join enterprise e on e.id = c.enterprise_id where true\s""".formatted(FROM + within.sql() + CAME);
        int total = Keyset.total(jdbc, page, "from " + first, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.TEXT, Keyset.Kind.ID);
        params.put("afterName", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Came> lines = jdbc.sql(
                        "select c.*, e.name_zh, e.name_ko, e.unit_id from " + first + """
                        \sand (:afterName::text is null or (e.name_zh, e.id) > (:afterName, :afterId::uuid))
                        order by e.name_zh, e.id""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Came(
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                        row.getString("name_zh"),
                        row.getString("name_ko"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getObject("first", LocalDate.class)))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.nameZh(), line.enterprise()), total);
    }

    static Map<String, @Nullable Object> params(ScopeSql.Condition within, Asked asked) {
        ReportingUnitId unit = asked.unit();
        CampaignId campaign = asked.campaign();
        ActivityId activity = asked.activity();
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("asOf", asked.asOf());
        params.put("since", asked.since());
        params.put("unit", unit == null ? null : unit.value());
        params.put("campaign", campaign == null ? null : campaign.value());
        params.put("activity", activity == null ? null : activity.value());
        return params;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ParticipationId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                Columns.text(row, "title"),
                Columns.moment(row, "from_at"),
                ActivityStatus.valueOf(row.getString("activity_status")),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name_zh"),
                row.getString("name_ko"),
                new ReportingUnitId(row.getString("unit_id")),
                ParticipationStatus.valueOf(row.getString("status")),
                row.getObject("turn", Integer.class),
                RegisteredBy.valueOf(row.getString("registered_by")),
                Columns.list(row, "persons"),
                Masking.name(row.getString("contact")),
                row.getBoolean("booth_wished"),
                row.getString("booth"),
                ActivityColumns.needs(row),
                Columns.moment(row, "since"),
                Columns.momentOrNull(row, "arrived_at"));
    }
}
