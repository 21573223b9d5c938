package org.zhuqi.applications.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.SubmittedFile;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Window;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Turn;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Folding;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcApplicationQueries implements ApplicationQueries {
    private static final String COLUMNS = """
            select a.id, a.programme_id, a.enterprise_id, a.project_code, a.unit_id, a.status, a.round, a.started_at, a.submitted_at,
                p.code, p.opens, p.closes, v.title ->> 'zh' as title_zh, v.title ->> 'ko' as title_ko,
                v.title ->> 'en' as title_en, e.name_zh, e.name_ko, s.receipt_number, s.amount, r.state, r.turn, r.due
            """;
    private static final String TABLES = """
            from application a
                join programme p on p.id = a.programme_id
                join programme_version v on v.programme_id = p.id and v.version = p.version
                join enterprise e on e.id = a.enterprise_id
                left join application_submission s on s.application_id = a.id and s.round = a.round
                left join review r on r.subject_kind = 'application' and r.subject_id = a.id
            """;
    /** Of the first round, since that is when it was handed in. */
    private static final String COUNTED = """
            from application a
                left join application_submission f on f.application_id = a.id and f.round = 1
                join programme p on p.id = a.programme_id
                join programme_version v on v.programme_id = p.id and v.version = p.version
                join enterprise e on e.id = a.enterprise_id
            where\s""";

    private static final Map<Count, String> CONDITION = Map.of(
            Count.SUBMITTED,
            "f.at < :until and (a.withdrawn_at is null or a.withdrawn_at >= :until)",
            Count.DRAFTS,
            "a.started_at < :until and p.closes >= :until and (f.at is null or f.at >= :until)");

    /** Numbers of receipts have at least two hyphens and no sign that names are written in. */
    private static final Pattern RECEIPT = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+){2,}");

    private final JdbcClient jdbc;
    private final ApplicationJson json;

    @Override
    public Page<Line> mine(Scope scope, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(ApplicationsRight.APPLY)).where("a.unit_id", "a.enterprise_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        String where = " where " + within.sql();
        int total = Keyset.total(jdbc, page, "from application a" + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            where += " and a.id < :afterId";
            params.put("afterId", UUID.fromString(String.valueOf(after.getFirst())));
        }
        List<Line> lines = jdbc.sql(COLUMNS + TABLES + where + " order by a.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.id()), total);
    }

    @Override
    public List<Awaiting> awaitingSignOff(Scope scope, int most) {
        var within = ScopeSql.of(scope.forRight(ApplicationsRight.SIGN_OFF)).where("a.unit_id", "a.enterprise_id");
        return jdbc.sql(COLUMNS + ", f.by_user as asked_by, f.at as asked_at " + TABLES + """
                 join application_sign_off f on f.application_id = a.id and f.state = 'ASKED'
                where (a.status = 'DRAFT' or (a.status = 'SUBMITTED' and r.state = 'RETURNED')) and\s""" + within.sql()
                        + " order by f.at, a.id limit :most")
                .params(within.params())
                .param("most", most)
                .query((row, number) -> new Awaiting(
                        line(row),
                        new UserId(row.getObject("asked_by", UUID.class)),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Page<Line> submitted(Scope scope, Filter filter, PageRequest page) {
        return submitted(scope, filter, page, "", (row, number) -> line(row));
    }

    /** What is frozen beside the answers is many times as large. */
    @Override
    public Page<Answered> answered(Scope scope, Filter filter, PageRequest page) {
        return submitted(
                scope,
                filter,
                page,
                ", s.answers, s.files",
                (row, number) -> new Answered(
                        line(row),
                        json.answers(row.getString("answers")),
                        json.files(row.getString("files")).stream()
                                .collect(Collectors.toMap(
                                        file -> file.attachment().toString(),
                                        SubmittedFile::fileName,
                                        (one, same) -> one))));
    }

    private <T> Page<T> submitted(Scope scope, Filter filter, PageRequest page, String more, RowMapper<T> reading) {
        Submitted list = new Submitted(filter);
        var within =
                ScopeSql.of(scope.forRight(ApplicationsRight.READ)).where(list.of("unit_id"), list.of("enterprise_id"));
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        String where = list.where(within.sql(), params);
        int total = Keyset.total(jdbc, page, list.counted + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where += " and " + list.key + " < (:afterAt, :afterId)";
            params.put("afterAt", OffsetDateTime.parse(String.valueOf(after.get(0))));
            params.put("afterId", UUID.fromString(String.valueOf(after.get(1))));
        }
        record Kept<T>(T read, OffsetDateTime at, UUID id) {}
        List<Kept<T>> kept = jdbc.sql(COLUMNS + more + ", " + list.at + " as ordered_at " + TABLES + where
                        + " order by " + list.order + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Kept<>(
                        reading.mapRow(row, number),
                        row.getObject("ordered_at", OffsetDateTime.class),
                        row.getObject("id", UUID.class)))
                .list();
        return Keyset.page(kept, page, each -> Keyset.cursor(each.at(), each.id()), total)
                .map(Kept::read);
    }

    @Override
    public Extent extent(Scope scope, Filter filter) {
        Submitted list = new Submitted(filter);
        var within =
                ScopeSql.of(scope.forRight(ApplicationsRight.READ)).where(list.of("unit_id"), list.of("enterprise_id"));
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        String where = TABLES + list.where(within.sql(), params);
        List<Integer> versions = jdbc.sql("select distinct s.programme_version " + where + " order by 1 desc")
                .params(params)
                .query(Integer.class)
                .list();
        Map<String, Integer> rows = new HashMap<>();
        jdbc.sql("select answer.key as field, max(jsonb_array_length(answer.value)) as rows from (select s.answers "
                        + where + """
                        ) s cross join lateral jsonb_each(s.answers) answer
                        where jsonb_typeof(answer.value) = 'array' group by answer.key""")
                .params(params)
                .query((row, number) -> rows.put(row.getString("field"), row.getInt("rows")))
                .list();
        return new Extent(versions, rows);
    }

    @Override
    public Page<Line> ofProject(Scope scope, ProjectId project, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(ApplicationsRight.READ)).where("a.unit_id", "a.enterprise_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("project", project.value());
        String where = " where a.id = any(applications_of_project(:project)) and " + within.sql();
        int total = Keyset.total(jdbc, page, "from application a" + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            where += " and a.id < :afterId";
            params.put("afterId", UUID.fromString(String.valueOf(after.getFirst())));
        }
        List<Line> lines = jdbc.sql(COLUMNS + TABLES + where + " order by a.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.id()), total);
    }

    /**
     * The list of what was submitted, latest first. Where a state is asked for it goes along the reviews, whose index
     * knows unit, state and time: along the applications a rare state would be looked for in all of them.
     */
    private static final class Submitted {
        private final Filter filter;
        private final String at;
        private final String key;
        private final String order;
        private String counted;

        Submitted(Filter filter) {
            this.filter = filter;
            at = filter.state() == null ? "a.submitted_at" : "r.handed_in";
            String id = filter.state() == null ? "a.id" : "r.subject_id";
            key = "(" + at + ", " + id + ")";
            order = at + " desc, " + id + " desc";
            counted = filter.state() == null ? "from application a" : "from review r";
        }

        /** The column of whichever table the list goes along. */
        String of(String column) {
            return (filter.state() == null ? "a." : "r.") + column;
        }

        String where(String within, Map<String, @Nullable Object> params) {
            List<String> conditions = new ArrayList<>(List.of(within));
            if (filter.state() == null) {
                conditions.add("a.round > 0");
            } else {
                conditions.add("r.subject_kind = 'application' and r.state = :state");
                params.put("state", filter.state().name());
            }
            if (filter.unit() != null) {
                conditions.add(of("unit_id") + " = :unit");
                params.put("unit", filter.unit().value());
            }
            if (filter.enterprise() != null) {
                conditions.add(of("enterprise_id") + " = :enterprise");
                params.put("enterprise", filter.enterprise().value());
            }
            String text = filter.text() == null ? "" : filter.text().strip();
            if (filter.state() != null && (filter.programmeCode() != null || !text.isEmpty())) {
                counted += " join application a on a.id = r.subject_id";
            }
            if (filter.programmeCode() != null) {
                conditions.add("a.programme_id = (select id from programme where code = :programme)");
                params.put("programme", filter.programmeCode());
            }
            if (RECEIPT.matcher(text).matches()) {
                conditions.add(
                        "a.id = (select application_id from application_submission where receipt_number = upper(:text))");
                params.put("text", text);
            } else if (!text.isEmpty()) {
                counted += " join enterprise e on e.id = a.enterprise_id";
                List<String> words = Folding.words(text);
                for (int number = 0; number < words.size(); number++) {
                    String word = ":word" + number;
                    conditions.add(
                            "e.search_grams @> grams(" + word + ") and strpos(e.search_names, " + word + ") > 0");
                    params.put("word" + number, words.get(number));
                }
            }
            return " where " + String.join(" and ", conditions);
        }
    }

    @Override
    public Page<Line> closing(Scope scope, Instant now, Instant until, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(ApplicationsRight.READ)).where("a.unit_id", "a.enterprise_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("now", now.atOffset(ZoneOffset.UTC));
        params.put("until", until.atOffset(ZoneOffset.UTC));
        String where = """
                 where a.status = 'DRAFT' and p.status = 'PUBLISHED' and p.opens <= :now and p.closes > :now
                    and p.closes <= :until and\s""" + within.sql();
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            where += " and a.id > :afterId";
            params.put("afterId", UUID.fromString(String.valueOf(after.getFirst())));
        }
        List<Line> lines = jdbc.sql(COLUMNS + TABLES + where + " order by a.id" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.id()), 0);
    }

    @Override
    public long count(
            Scope scope, Count what, Instant until, @Nullable ReportingUnitId unit, @Nullable String programmeCode) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String counted = counted(scope, what, until, unit, programmeCode, params);
        return jdbc.sql("select count(*) " + counted)
                .params(params)
                .query(Long.class)
                .single();
    }

    @Override
    public Page<Counted> counted(
            Scope scope,
            Count what,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable String programmeCode,
            PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String counted = counted(scope, what, until, unit, programmeCode, params);
        int total = Keyset.total(jdbc, page, counted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            counted += " and a.id > :afterId";
            params.put("afterId", UUID.fromString(String.valueOf(after.getFirst())));
        }
        List<Counted> records = jdbc.sql("""
                        select a.id, a.unit_id, a.enterprise_id, coalesce(f.at, a.started_at) as at, e.name_zh, v.title ->> 'zh' as title_zh,
                            v.title ->> 'ko' as title_ko, v.title ->> 'en' as title_en
                        """ + counted + " order by a.id" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Counted(
                        new ApplicationId(row.getObject("id", UUID.class)),
                        title(row),
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                        row.getString("name_zh"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        return Keyset.page(records, page, record -> Keyset.cursor(record.id()), total);
    }

    private static String counted(
            Scope scope,
            Count what,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable String programmeCode,
            Map<String, @Nullable Object> params) {
        var within = ScopeSql.of(scope.forRight(ApplicationsRight.READ)).where("a.unit_id", "a.enterprise_id");
        params.putAll(within.params());
        params.put("until", until.atOffset(ZoneOffset.UTC));
        String sql = COUNTED + CONDITION.get(what) + " and " + within.sql();
        if (unit != null) {
            sql += " and a.unit_id = :unit";
            params.put("unit", unit.value());
        }
        if (programmeCode != null) {
            sql += " and p.code = :programme";
            params.put("programme", programmeCode);
        }
        return sql;
    }

    private static Line line(ResultSet row) throws SQLException {
        OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
        String state = row.getString("state");
        String turn = row.getString("turn");
        return new Line(
                new ApplicationId(row.getObject("id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                row.getString("code"),
                title(row),
                new Window(
                        row.getObject("opens", OffsetDateTime.class).toInstant(),
                        row.getObject("closes", OffsetDateTime.class).toInstant()),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new LocalText(row.getString("name_zh"), row.getString("name_ko"), null),
                row.getString("project_code") == null ? null : new ProjectCode(row.getString("project_code")),
                new ReportingUnitId(row.getString("unit_id")),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getInt("round"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                submitted == null ? null : submitted.toInstant(),
                row.getString("receipt_number"),
                row.getBigDecimal("amount") == null ? null : new Money(row.getBigDecimal("amount")),
                state == null ? null : ReviewState.valueOf(state),
                turn == null ? null : Turn.valueOf(turn),
                row.getObject("due", LocalDate.class));
    }

    private static LocalText title(ResultSet row) throws SQLException {
        return new LocalText(row.getString("title_zh"), row.getString("title_ko"), row.getString("title_en"));
    }
}
