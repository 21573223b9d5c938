package org.zhuqi.reviews.sitechecks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecksRight;
import org.zhuqi.reviews.sitechecks.usecase.SiteCheckQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcSiteCheckQueries implements SiteCheckQueries {
    private static final String NO_DATE = "9999-12-31";
    private static final String HERE = "r.state = 'UNDER_REVIEW' and r.stage_kind = 'SITE_CHECK'";
    private static final String OF_ITS_CONTENT = "c.review_id = r.id and c.content_hash = r.content_hash";
    private static final String ROW = """
            select r.id as review, (%s) as here, r.title, r.title_ko, r.title_en, r.unit_id, r.due, r.due_provisional, c.id as check,
                c.first_name, c.second_name, c.state, c.applied, c.counted\s""".formatted(HERE);

    private final JdbcClient jdbc;
    private final SiteCheckRows rows;

    private static ScopeSql.Condition within(Scope scope) {
        return ScopeSql.of(scope.forRight(SiteChecksRight.READ)).where("r.unit_id", "r.enterprise_id");
    }

    @Override
    public Page<Row> files(Scope scope, @Nullable UserId officer, PageRequest page) {
        var within = within(scope);
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        StringBuilder from = new StringBuilder("from review r ")
                .append(officer == null ? "left " : "")
                .append("join site_check c on ")
                .append(OF_ITS_CONTENT)
                .append(" where ")
                .append(HERE)
                .append(" and ")
                .append(within.sql());
        if (officer != null) {
            from.append(" and :officer in (c.first_id, c.second_id)");
            params.put("officer", officer.value());
        }
        int total = Keyset.total(jdbc, page, from.toString(), params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        if (after != null) {
            from.append(" and (coalesce(r.due, date '" + NO_DATE
                    + "'), r.id) > (cast(:afterDue as date), cast(:afterId as uuid))");
            params.put("afterDue", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<Row> found = jdbc.sql(
                        ROW + from + " order by coalesce(r.due, date '" + NO_DATE + "'), r.id" + Keyset.limit(page))
                .params(params)
                .query(JdbcSiteCheckQueries::row)
                .list();
        return Keyset.page(
                found,
                page,
                row -> {
                    LocalDate due = row.due();
                    return Keyset.cursor(due == null ? NO_DATE : due.toString(), row.file());
                },
                total);
    }

    @Override
    public List<Row> waitingFor(Scope scope, UserId person, int most) {
        var within = within(scope);
        // Each half looks up its own index; together in one condition neither would be used.
        return jdbc.sql("select * from (" + waiting("c.first_id = :person and c.state = 'OPEN'", within)
                        + " union all "
                        + waiting("c.second_id = :person and c.state = 'SIGNED'", within)
                        + ") w order by due nulls last, review limit " + most)
                .params(within.params())
                .param("person", person.value())
                .query(JdbcSiteCheckQueries::row)
                .list();
    }

    private static String waiting(String whose, ScopeSql.Condition within) {
        return ROW + "from site_check c join review r on " + OF_ITS_CONTENT + " where " + whose + " and " + HERE
                + " and " + within.sql();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID check = row.getObject("check", UUID.class);
        String state = row.getString("state");
        return new Row(
                new ReviewId(row.getObject("review", UUID.class)),
                title(row),
                new ReportingUnitId(row.getString("unit_id")),
                row.getBoolean("here"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("due_provisional"),
                check == null ? null : new SiteCheckId(check),
                row.getString("first_name"),
                row.getString("second_name"),
                state == null ? null : SiteCheck.State.valueOf(state),
                SiteCheckRows.money(row.getBigDecimal("applied")),
                SiteCheckRows.money(row.getBigDecimal("counted")));
    }

    private static LocalText title(ResultSet row) throws SQLException {
        return new LocalText(row.getString("title"), row.getString("title_ko"), row.getString("title_en"));
    }

    @Override
    public Optional<View> find(Scope scope, SiteCheckId id) {
        var within = within(scope);
        return jdbc.sql("""
                        select c.*, r.subject_kind, r.subject_id, r.title, r.title_ko, r.title_en, r.unit_id, r.due,
                            r.due_provisional, (%s and c.content_hash = r.content_hash) as here
                        from site_check c join review r on c.review_id = r.id where c.id = :id and %s""".formatted(HERE, within.sql()))
                .params(within.params())
                .param("id", id.value())
                .query((row, number) -> new View(
                        rows.check(row, number),
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        title(row),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getBoolean("here"),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("due_provisional")))
                .optional();
    }

    @Override
    public Optional<Row> ofSubject(Scope scope, String subjectKind, UUID subject) {
        var within = within(scope);
        return jdbc.sql(ROW + "from review r left join site_check c on " + OF_ITS_CONTENT
                        + " where r.subject_kind = :kind and r.subject_id = :subject and (c.id is not null or (" + HERE
                        + ")) and " + within.sql())
                .params(within.params())
                .param("kind", subjectKind)
                .param("subject", subject)
                .query(JdbcSiteCheckQueries::row)
                .optional();
    }
}
