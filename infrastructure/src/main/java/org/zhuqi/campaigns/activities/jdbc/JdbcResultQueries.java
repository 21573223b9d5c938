package org.zhuqi.campaigns.activities.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityResult;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.ResultQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
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
class JdbcResultQueries implements ResultQueries {
    /** Each result with its latest note by the day, and what is to be asked next. */
    private static final String FROM = """
            from activity_result r join activity a on a.id = r.activity_id join enterprise e on e.id = r.enterprise_id
                join lateral (select n.* from activity_result_note n where n.result_id = r.id
                              and (:asOf::date is null or n.on_day <= :asOf) order by n.number desc limit 1) n on true
                left join lateral (select b.* from activity_result_note b where b.result_id = r.id and b.on_day < :since::date
                                   order by b.number desc limit 1) b on true
                left join lateral (select f.* from activity_follow_up f where f.result_id = r.id and f.done_on is null
                                   order by f.months limit 1) f on true
            where\s""";

    private static final String LINES = """
            select r.*, a.title_zh, a.title_ko, a.title_en, a.organiser, e.name_zh, e.name_ko, n.on_day, n.intended,
                n.contracted, n.paid, n.words, f.months, f.due\s""";

    private static final String COUNTED = """
            \sand (:unit::text is null or r.unit_id = :unit) and (:campaign::uuid is null or a.campaign_id = :campaign)
             and (:activity::uuid is null or r.activity_id = :activity)\s""";

    private final JdbcClient jdbc;

    private static ScopeSql.Condition reached(Scope scope) {
        ScopeSql.Condition own =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("r.unit_id");
        ScopeSql.Condition organised = ScopeSql.of(scope).whereUnit("a.organiser");
        Map<String, Object> params = new HashMap<>(own.params());
        params.putAll(organised.params());
        return new ScopeSql.Condition("(" + own.sql() + " or " + organised.sql() + ")", params);
    }

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        ScopeSql.Condition within = reached(scope);
        ActivityId activity = filter.activity();
        EnterpriseId enterprise = filter.enterprise();
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("asOf", null);
        params.put("since", null);
        params.put("activity", activity == null ? null : activity.value());
        params.put("enterprise", enterprise == null ? null : enterprise.value());
        return latest(within.sql() + """
                \sand (:activity::uuid is null or r.activity_id = :activity)
                 and (:enterprise::uuid is null or r.enterprise_id = :enterprise)\s""", params, page);
    }

    private Page<Line> latest(String wanted, Map<String, @Nullable Object> params, PageRequest page) {
        return latest("", wanted, params, page, JdbcResultQueries::line, line -> line);
    }

    private <T> Page<T> latest(
            String more,
            String wanted,
            Map<String, @Nullable Object> params,
            PageRequest page,
            Rows<T> rows,
            Function<T, Line> line) {
        int total = Keyset.total(jdbc, page, FROM + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterDay", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<T> found = jdbc.sql(LINES + more + FROM + wanted + """
                        \sand (:afterDay::date is null or (n.on_day, r.id) < (:afterDay::date, :afterId::uuid))
                        order by n.on_day desc, r.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> rows.read(row))
                .list();
        return Keyset.page(
                found,
                page,
                each -> Keyset.cursor(line.apply(each).on(), line.apply(each).id()),
                total);
    }

    private interface Rows<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public Page<Line> due(Scope scope, @Nullable ReportingUnitId organiser, LocalDate until, PageRequest page) {
        ScopeSql.Condition within = reached(scope);
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("asOf", null);
        params.put("since", null);
        params.put("organiser", organiser == null ? null : organiser.value());
        params.put("until", until);
        String wanted = within.sql() + """
                \sand f.due <= :until and (:organiser::text is null or a.organiser = :organiser)\s""";
        int total = Keyset.total(jdbc, page, FROM + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterDay", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Line> lines = jdbc.sql(LINES + FROM + wanted + """
                        \sand (:afterDay::date is null or (f.due, r.id) > (:afterDay::date, :afterId::uuid))
                        order by f.due, r.id""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(
                lines,
                page,
                line -> Keyset.cursor(Objects.requireNonNull(line.next()).due(), line.id()),
                total);
    }

    @Override
    public Money sum(Scope scope, ParticipationQueries.Asked asked, Amount amount) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("r.unit_id");
        BigDecimal sum = jdbc.sql("select coalesce(sum(" + added(amount) + "), 0) " + FROM + within.sql() + COUNTED)
                .params(JdbcParticipationQueries.params(within, asked))
                .query(BigDecimal.class)
                .single();
        return new Money(sum);
    }

    @Override
    public Map<ReportingUnitId, Money> sumByUnit(Scope scope, ParticipationQueries.Asked asked, Amount amount) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("r.unit_id");
        return ByUnitRows.sums(jdbc.sql("select r.unit_id, sum(" + added(amount) + ") as counted " + FROM + within.sql()
                        + COUNTED + "group by r.unit_id")
                .params(JdbcParticipationQueries.params(within, asked)));
    }

    @Override
    public Page<Counted> counted(Scope scope, ParticipationQueries.Asked asked, Amount amount, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ActivitiesRight.READ_INTERNAL)).whereUnit("r.unit_id");
        return latest(
                ", " + added(amount) + " as added ",
                within.sql() + COUNTED + " and " + added(amount) + " <> 0",
                JdbcParticipationQueries.params(within, asked),
                page,
                row -> new Counted(line(row), new Money(row.getBigDecimal("added"))),
                Counted::line);
    }

    /** What the latest note says, less what was said before the time. */
    private static String added(Amount amount) {
        String column = switch (amount) {
            case INTENDED -> "intended";
            case CONTRACTED -> "contracted";
            case PAID -> "paid";
        };
        return "(coalesce(n.%1$s, 0) - coalesce(b.%1$s, 0))".formatted(column);
    }

    private static Line line(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        return new Line(
                new ResultId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                Columns.text(row, "title"),
                new ReportingUnitId(row.getString("organiser")),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name_zh"),
                row.getString("name_ko"),
                new ReportingUnitId(row.getString("unit_id")),
                row.getString("counterpart"),
                row.getObject("on_day", LocalDate.class),
                ActivityColumns.amounts(row),
                row.getString("words"),
                due == null ? null : new ActivityResult.FollowUp(row.getInt("months"), due, null));
    }
}
