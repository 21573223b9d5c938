package org.zhuqi.reviews.jdbc;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.usecase.StageQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

/**
 * Reads stays: those that run from the reviews, those that ended from their own table, both along an index that holds
 * everything asked for, so that no row of a table is read.
 */
@Repository
@RequiredArgsConstructor
class JdbcStageQueries implements StageQueries {
    private static final String STOOD = " and s.left_on > :asOf and s.came_on <= :asOf";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public List<Standing> standing(Scope scope, Asked asked) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String running = where(scope, asked, "r", params) + " and r.came < :until";
        String ended = where(scope, asked, "s", params) + STOOD;
        return jdbc.sql("""
                        select stage_kind, unit_id, sum(matters) as matters from (
                            select r.stage_kind, r.unit_id, count(*) as matters from review r where %s group by 1, 2
                            union all
                            select s.stage_kind, s.unit_id, count(*) from review_stay s where %s group by 1, 2) g
                        group by 1, 2""".formatted(running, ended))
                .params(params)
                .query((row, number) -> new Standing(
                        StageKind.valueOf(row.getString("stage_kind")),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getLong("matters")))
                .list();
    }

    @Override
    public Page<Stood> stood(Scope scope, Asked asked, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = """
                from (select r.id, r.came, r.title, r.title_ko, r.title_en, r.unit_id from review r
                      where %s and r.came < :until
                      union all
                      select r.id, s.came, r.title, r.title_ko, r.title_en, r.unit_id
                      from review_stay s join review r on r.id = s.review_id
                      where %s%s) g where true""".formatted(where(scope, asked, "r", params), where(scope, asked, "s", params), STOOD);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        String rest = "";
        if (after != null) {
            rest = " and (came, id) < (cast(:afterCame as timestamptz), cast(:afterId as uuid))";
            params.put("afterCame", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<Stood> found = jdbc.sql("select * " + from + rest + " order by came desc, id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Stood(
                        new ReviewId(row.getObject("id", UUID.class)),
                        title(row),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getTimestamp("came").toInstant()))
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.came(), row.id()), total);
    }

    @Override
    public List<Passed> passed(Scope scope, Asked asked, boolean byUnit) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String where = passing(scope, asked, params);
        return jdbc.sql("""
                        select s.stage_kind, %s as unit_id, s.came_on, s.left_on, s.stops, count(*) as matters
                        from review_stay s where %s group by 1, 2, 3, 4, 5""".formatted(byUnit ? "s.unit_id" : "null::text", where))
                .params(params)
                .query((row, number) -> new Passed(
                        StageKind.valueOf(row.getString("stage_kind")),
                        byUnit ? new ReportingUnitId(row.getString("unit_id")) : null,
                        days(row),
                        row.getLong("matters")))
                .list();
    }

    @Override
    public Page<PassedMatter> passedMatters(Scope scope, Asked asked, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String where = passing(scope, asked, params);
        int total = Keyset.total(jdbc, page, "from review_stay s where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID, Keyset.Kind.NUMBER);
        if (after != null) {
            where += " and (s.left_on, s.review_id, s.sequence)"
                    + " < (cast(:afterLeft as date), cast(:afterId as uuid), cast(:afterSequence as int))";
            params.put("afterLeft", after.get(0));
            params.put("afterId", after.get(1));
            params.put("afterSequence", after.get(2));
        }
        List<Ended> found = jdbc.sql("""
                        select s.*, r.title, r.title_ko, r.title_en
                        from review_stay s join review r on r.id = s.review_id
                        where %s order by s.left_on desc, s.review_id desc, s.sequence desc%s""".formatted(where, Keyset.limit(page)))
                .params(params)
                .query((row, number) -> new Ended(
                        row.getInt("sequence"),
                        new PassedMatter(
                                row.getString("review_id") + " " + row.getInt("sequence"),
                                new ReviewId(row.getObject("review_id", UUID.class)),
                                title(row),
                                new ReportingUnitId(row.getString("unit_id")),
                                days(row))))
                .list();
        return Keyset.page(
                        found,
                        page,
                        row -> Keyset.cursor(
                                row.matter().days().left(), row.matter().id(), row.sequence()),
                        total)
                .map(Ended::matter);
    }

    private record Ended(int sequence, PassedMatter matter) {}

    private String passing(Scope scope, Asked asked, Map<String, @Nullable Object> params) {
        String where = where(scope, asked, "s", params) + " and s.left_on <= :asOf";
        LocalDate from = asked.from();
        if (from == null) {
            return where;
        }
        params.put("from", from);
        return where + " and s.left_on >= :from";
    }

    private String where(Scope scope, Asked asked, String table, Map<String, @Nullable Object> params) {
        var within = ScopeSql.of(scope.forRight(ReviewsRight.READ)).where(table + ".unit_id", table + ".enterprise_id");
        params.putAll(within.params());
        params.put("asOf", asked.asOf());
        params.put(
                "until",
                Timestamp.from(
                        asked.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        // Always there, so that an index that begins with it is read range by range.
        params.put(
                "kinds",
                (asked.kind() == null ? List.of(StageKind.values()) : List.of(asked.kind()))
                        .stream().map(Enum::name).toList());
        params.put("subjectKind", asked.subjectKind());
        StringBuilder where = new StringBuilder(within.sql())
                .append(" and %1$s.stage_kind in (:kinds) and %1$s.subject_kind = :subjectKind".formatted(table));
        UUID call = asked.call();
        if (call != null) {
            where.append(" and ").append(table).append(".call_id = :call");
            params.put("call", call);
        }
        ReportingUnitId unit = asked.unit();
        if (unit != null) {
            where.append(" and ").append(table).append(".unit_id = :unit");
            params.put("unit", unit.value());
        }
        return where.toString();
    }

    private static Days days(ResultSet row) throws SQLException {
        Array stops = row.getArray("stops");
        return new Days(
                row.getObject("came_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                stops == null
                        ? List.of()
                        : Arrays.stream((Date[]) stops.getArray())
                                .map(Date::toLocalDate)
                                .toList());
    }

    private static LocalText title(ResultSet row) throws SQLException {
        return new LocalText(row.getString("title"), row.getString("title_ko"), row.getString("title_en"));
    }
}
