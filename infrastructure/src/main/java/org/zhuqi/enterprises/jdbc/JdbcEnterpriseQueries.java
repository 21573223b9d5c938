package org.zhuqi.enterprises.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.ByUnitRows;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcEnterpriseQueries implements EnterpriseQueries {
    /** In the directory in the month that begins on :month. */
    private static final String IN_DIRECTORY = """
            exists (select 1 from directory_membership m where m.enterprise_id = e.id
                and m.entered <= :month and (m.exited is null or m.exited > :month))""";

    private static final String HOLDS_TITLE = """
            exists (select 1 from enterprise_title t where t.enterprise_id = e.id and t.kind = :title
                and t.held_from <= :on and (t.held_to is null or t.held_to >= :on)
                and (t.cancelled_on is null or t.cancelled_on > :on))""";

    private final JdbcClient jdbc;
    private final GramsOfNames grams;
    private final SampleOfNames sample;
    private final FactRows factRows;
    private final TitleRows titleRows;
    private final EnterpriseJson json;

    /**
     * A sort of the list.
     *
     * @param column null for the order of the ids alone, in which records came
     * @param value what of a line stands in the cursor
     */
    private record Sort(
            @Nullable String column, String type, Keyset.Kind kind, Function<Line, @Nullable Object> value) {
        String order(boolean descending) {
            String direction = descending ? " desc" : "";
            return (column == null ? "" : column + direction + ", ") + "e.id" + direction;
        }
    }

    /** Latest first: the order of a search that finds too many to be put in order by name. */
    private static final String LATEST = "-id";

    private static final Map<String, Sort> SORTS = Map.of(
            "name", new Sort("e.name_zh", "text", Keyset.Kind.TEXT, Line::nameZh),
            "code", new Sort("e.credit_code", "text", Keyset.Kind.TEXT, Line::creditCode),
            "recorded", new Sort("e.recorded_on", "date", Keyset.Kind.DAY, Line::recordedOn),
            "id", new Sort(null, "text", Keyset.Kind.TEXT, line -> ""));

    @Override
    public Page<Line> list(Scope scope, EnterpriseFilter filter, PageRequest request) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(EnterpriseRight.READ)).where("e.unit_id", "e.id");
        Map<String, Object> params = new HashMap<>(within.params());
        List<String> conditions = new ArrayList<>(List.of(within.sql()));
        narrow(filter, conditions, params);
        NameSearch search = NameSearch.of(filter.text());
        String others = String.join(" and ", conditions);
        String where = others + search.gathering(grams, params);
        int total = request.counted() && others.equals("true") && search.surelyMany(sample)
                ? Page.MANY
                : Keyset.total(jdbc, request, "from enterprise e where " + where, params);
        boolean many = total >= Page.MANY && !search.isEmpty();
        PageRequest page = ordered(request, many);
        String name = Objects.requireNonNullElse(page.sort(), "name");
        boolean descending = name.startsWith("-");
        Sort sort = SORTS.get(descending ? name.substring(1) : name);
        if (sort == null) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("sort", "shared.sort-unknown", name)));
        }
        String beyond = "";
        if ("e.credit_code".equals(sort.column())) {
            // Records without a code have no place in an order by code.
            beyond = " and e.credit_code is not null";
        }
        List<@Nullable String> after = Keyset.values(page, sort.kind(), Keyset.Kind.ID);
        if (after != null) {
            beyond += " and (%s e.id) %s (%s :afterId::uuid)"
                    .formatted(
                            sort.column() == null ? "" : sort.column() + ",",
                            descending ? "<" : ">",
                            sort.column() == null ? "" : ":afterValue::" + sort.type() + ",");
            params.put("afterValue", Objects.requireNonNullElse(after.get(0), ""));
            params.put("afterId", Objects.requireNonNullElse(after.get(1), ""));
        }
        params.put("month", firstOfMonth(filter.on()));
        // Few are found: all of them by their grams, then put in order. Left to itself the database may walk the names
        // in
        // their order instead, and look at all of a county before it comes to the first that fits. Of many a short walk
        // in
        // the order in which records came meets enough.
        String found = search.isEmpty() || sort.column() == null
                ? "enterprise e where " + others + search.walking(params) + beyond
                : "(select e.* from enterprise e where " + where + beyond + " offset 0) e";
        List<Line> lines = jdbc.sql(
                        "select e.id, e.credit_code, e.name_zh, e.name_ko, e.unit_id, e.county_id, e.industry,"
                                + " e.size_class, e.recorded_on, e.demonstration, " + IN_DIRECTORY + " as above_scale"
                                + " from " + found + " order by " + sort.order(descending) + "" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(
                lines,
                page,
                line -> Keyset.cursor(sort.value().apply(line), line.id().value()),
                total);
    }

    /** The order asked for, or that of the cursor; without either, by name unless too many were found. */
    private static PageRequest ordered(PageRequest request, boolean many) {
        if (request.sort() != null && !request.sort().isBlank()) {
            return request;
        }
        boolean latest = request.after() == null || request.after().isBlank() ? many : Keyset.sorted(request, LATEST);
        return latest
                ? new PageRequest(request.after(), request.limit(), LATEST, request.counted())
                : new PageRequest(request.after(), request.limit(), null, request.counted());
    }

    private static void narrow(EnterpriseFilter filter, List<String> conditions, Map<String, Object> params) {
        if (filter.unit() != null) {
            conditions.add("e.unit_id = :unit");
            params.put("unit", filter.unit().value());
        }
        if (filter.division() != null) {
            conditions.add("e.division = :division");
            params.put("division", filter.division().division().value());
        }
        if (filter.size() != null) {
            conditions.add("e.size_class = :size");
            params.put("size", filter.size().name());
        }
        if (filter.aboveScale() != null) {
            conditions.add(filter.aboveScale() ? IN_DIRECTORY : "not " + IN_DIRECTORY);
            params.put("month", firstOfMonth(filter.on()));
        }
        if (filter.title() != null) {
            conditions.add(HOLDS_TITLE);
            params.put("title", filter.title());
            params.put("on", filter.on());
        }
    }

    @Override
    public Optional<View> find(Scope scope, EnterpriseId id) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(EnterpriseRight.READ)).where("e.unit_id", "e.id");
        return jdbc.sql("select e.*, e.contacts::text as contacts_text, e.shareholders::text as shareholders_text,"
                        + " e.former_names::text as former_text from enterprise e where e.id = :id and " + within.sql())
                .params(within.params())
                .param("id", id.value())
                .query((row, number) -> view(row))
                .optional();
    }

    @Override
    public List<EnterpriseFact> facts(Scope scope, EnterpriseId id) {
        return of(scope, id, "enterprise_fact", "recorded_at desc, x.id desc").query(FactRow.class).list().stream()
                .map(factRows::fact)
                .toList();
    }

    @Override
    public List<Title> titles(Scope scope, EnterpriseId id) {
        return of(scope, id, "enterprise_title", "held_from desc, x.id").query(TitleRow.class).list().stream()
                .map(titleRows::title)
                .toList();
    }

    @Override
    public List<DirectoryMembership> directory(Scope scope, EnterpriseId id) {
        return of(scope, id, "directory_membership", "entered desc")
                .query((row, number) -> JdbcDirectoryMemberships.membership(row))
                .list();
    }

    @Override
    public Page<Change> changes(Scope scope, EnterpriseId id, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(EnterpriseRight.READ)).where("e.unit_id", "e.id");
        String from = " from enterprise_change c join enterprise e on e.id = c.enterprise_id"
                + " where c.enterprise_id = :id and " + within.sql();
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.NUMBER, Keyset.Kind.ID);
        Map<String, Object> params = new HashMap<>(within.params());
        params.put("id", id.value());
        int total = Keyset.total(jdbc, page, from, params);
        if (after != null) {
            params.put("version", Long.parseLong(Objects.requireNonNullElse(after.get(0), "0")));
            params.put("afterId", UUID.fromString(Objects.requireNonNullElse(after.get(1), "")));
        }
        record Kept(long version, UUID id, Change change) {}
        List<Kept> kept = jdbc.sql("select c.*" + from
                        + (after == null ? "" : " and (c.version, c.id) < (:version, :afterId)")
                        + " order by c.version desc, c.id desc limit " + (page.limit() + 1))
                .params(params)
                .query((row, number) -> new Kept(
                        row.getLong("version"),
                        row.getObject("id", UUID.class),
                        new Change(
                                row.getTimestamp("at").toInstant(),
                                new UserId(row.getObject("by_id", UUID.class)),
                                row.getString("by_name"),
                                JdbcEnterpriseChanges.fieldChange(row))))
                .list();
        return Keyset.page(kept, page, one -> Keyset.cursor(one.version(), one.id()), total)
                .map(Kept::change);
    }

    private JdbcClient.StatementSpec of(Scope scope, EnterpriseId id, String table, String order) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(EnterpriseRight.READ)).where("e.unit_id", "e.id");
        return jdbc.sql("select x.* from " + table + " x join enterprise e on e.id = x.enterprise_id"
                        + " where x.enterprise_id = :id and " + within.sql() + " order by x." + order)
                .params(within.params())
                .param("id", id.value());
    }

    @Override
    public long count(Scope scope, Count what, @Nullable ReportingUnitId unit) {
        Map<String, Object> params = new HashMap<>();
        String where = counting(scope, what, unit, params);
        return jdbc.sql("select count(*) from enterprise e where " + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<ReportingUnitId, Long> countByUnit(Scope scope, Count what) {
        Map<String, Object> params = new HashMap<>();
        String where = counting(scope, what, null, params);
        return ByUnitRows.counts(jdbc.sql("select e.unit_id, count(*) as counted from enterprise e where " + where
                        + " group by e.unit_id")
                .params(params));
    }

    @Override
    public Page<Counted> counted(Scope scope, Count what, @Nullable ReportingUnitId unit, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        String where = counting(scope, what, unit, params);
        int total = Keyset.total(jdbc, page, "from enterprise e where " + where, params);
        String since = switch (what) {
            case Count.OnRecord onRecord -> "e.recorded_on";
            case Count.AboveScale aboveScale -> """
                        (select max(m.entered) from directory_membership m
                            where m.enterprise_id = e.id and m.entered <= :month)""";
            case Count.TitleHolders holders -> """
                        (select max(t.held_from) from enterprise_title t
                            where t.enterprise_id = e.id and t.kind = :title and t.held_from <= :on)""";
        };
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.TEXT, Keyset.Kind.ID);
        if (after != null) {
            params.put("afterName", Objects.requireNonNullElse(after.get(0), ""));
            params.put("afterId", Objects.requireNonNullElse(after.get(1), ""));
        }
        List<Counted> rows = jdbc.sql("select e.id, e.name_zh, e.name_ko, e.unit_id, " + since + " as since"
                        + " from enterprise e where " + where
                        + (after == null ? "" : " and (e.name_zh, e.id) > (:afterName, :afterId::uuid)")
                        + " order by e.name_zh, e.id limit " + (page.limit() + 1))
                .params(params)
                .query((row, number) -> new Counted(
                        new EnterpriseId(row.getObject("id", UUID.class)),
                        row.getString("name_zh"),
                        row.getString("name_ko"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getObject("since", LocalDate.class)))
                .list();
        return Keyset.page(
                rows, page, one -> Keyset.cursor(one.nameZh(), one.id().value()), total);
    }

    private static String counting(
            Scope scope, Count what, @Nullable ReportingUnitId unit, Map<String, Object> params) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(EnterpriseRight.READ)).where("e.unit_id", "e.id");
        params.putAll(within.params());
        String where = within.sql();
        if (unit != null) {
            where += " and e.unit_id = :unit";
            params.put("unit", unit.value());
        }
        switch (what) {
            case Count.OnRecord onRecord -> {
                params.put("on", onRecord.asOf());
                return where + " and e.recorded_on <= :on";
            }
            case Count.AboveScale aboveScale -> {
                params.put("month", aboveScale.month().atDay(1));
                return where + " and " + IN_DIRECTORY;
            }
            case Count.TitleHolders holders -> {
                params.put("title", holders.kind());
                params.put("on", holders.asOf());
                return where + " and " + HOLDS_TITLE;
            }
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        String size = row.getString("size_class");
        return new Line(
                new EnterpriseId(row.getObject("id", UUID.class)),
                row.getString("credit_code"),
                row.getString("name_zh"),
                row.getString("name_ko"),
                new ReportingUnitId(row.getString("unit_id")),
                unit(row.getString("county_id")),
                row.getString("industry"),
                size == null ? null : SizeClass.valueOf(size),
                row.getBoolean("above_scale"),
                row.getObject("recorded_on", LocalDate.class),
                row.getBoolean("demonstration"));
    }

    private View view(ResultSet row) throws SQLException {
        String size = row.getString("size_class");
        UUID licence = row.getObject("override_licence", UUID.class);
        return new View(
                new EnterpriseId(row.getObject("id", UUID.class)),
                row.getString("credit_code"),
                row.getString("override_reason"),
                licence == null ? null : new AttachmentId(licence),
                row.getString("name_zh"),
                row.getString("name_ko"),
                json.names(row.getString("former_text")),
                new ReportingUnitId(row.getString("unit_id")),
                unit(row.getString("county_id")),
                row.getString("industry"),
                size == null ? null : SizeClass.valueOf(size),
                row.getObject("size_year", Integer.class),
                json.contacts(row.getString("contacts_text")).stream()
                        .map(Contact::masked)
                        .toList(),
                json.shareholders(row.getString("shareholders_text")),
                row.getObject("recorded_on", LocalDate.class),
                row.getBoolean("demonstration"),
                row.getLong("version"));
    }

    private static @Nullable ReportingUnitId unit(@Nullable String id) {
        return id == null ? null : new ReportingUnitId(id);
    }

    private static LocalDate firstOfMonth(LocalDate day) {
        return YearMonth.from(day).atDay(1);
    }
}
