package org.zhuqi.reviews.notices.jdbc;

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
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.reviews.notices.usecase.NoticeQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcNoticeQueries implements NoticeQueries {
    private static final String OBJECTIONS = """
            select o.*, n.title as notice_title, l.enterprise_name
            from objection o
            join public_notice n on n.id = o.notice_id
            join public_notice_line l on l.notice_id = o.notice_id and l.line = o.line
            where true\s""";

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final PublicNotices notices;

    @Override
    public Page<NoticeRow> list(Scope scope, @Nullable LocalDate endingFrom, PageRequest page) {
        StringBuilder where = new StringBuilder(within(scope, NoticesRight.READ).sql());
        Map<String, @Nullable Object> params = new HashMap<>();
        if (endingFrom != null) {
            where.append(" and n.ends_on >= :from");
            params.put("from", endingFrom);
        }
        int total = Keyset.total(jdbc, page, "from public_notice n where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (n.published_at, n.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            params.put("afterAt", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<NoticeRow> found = jdbc.sql("""
                select n.*, (select count(*) from public_notice_line l where l.notice_id = n.id) as lines
                from public_notice n where\s""" + where + " order by n.published_at desc, n.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new NoticeRow(
                        rows.id(row),
                        rows.text(row, "title"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getObject("published_on", LocalDate.class),
                        rows.ends(row),
                        row.getInt("lines")))
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.publishedAt(), row.id()), total);
    }

    @Override
    public Optional<PublicNotice> find(Scope scope, NoticeId id) {
        scope.forRight(NoticesRight.READ);
        return notices.find(id);
    }

    @Override
    public Page<ObjectionRow> objections(Scope scope, @Nullable NoticeId notice, boolean openOnly, PageRequest page) {
        StringBuilder where = new StringBuilder(" and ")
                .append(within(scope, NoticesRight.READ_OBJECTIONS).sql());
        Map<String, @Nullable Object> params = new HashMap<>();
        if (notice != null) {
            where.append(" and o.notice_id = :notice");
            params.put("notice", notice.value());
        }
        if (openOnly) {
            where.append(" and o.outcome is null");
        }
        int total = Keyset.total(jdbc, page, "from objection o where true" + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.YES_NO, Keyset.Kind.DAY, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (o.outcome is not null, o.answer_due, o.id)"
                    + " > (cast(:answered as boolean), cast(:afterDue as date), cast(:afterId as uuid))");
            params.put("answered", after.get(0));
            params.put("afterDue", after.get(1));
            params.put("afterId", after.get(2));
        }
        List<ObjectionRow> found = jdbc.sql(
                        OBJECTIONS + where + " order by o.outcome is not null, o.answer_due, o.id" + Keyset.limit(page))
                .params(params)
                .query(this::objection)
                .list();
        return Keyset.page(
                found,
                page,
                row -> Keyset.cursor(row.answer() != null, row.answerDue().date(), row.id()),
                total);
    }

    @Override
    public Optional<ObjectionRow> objection(Scope scope, ObjectionId id) {
        return jdbc.sql(OBJECTIONS + " and o.id = :id and "
                        + within(scope, NoticesRight.READ_OBJECTIONS).sql())
                .param("id", id.value())
                .query(this::objection)
                .optional();
    }

    private ObjectionRow objection(ResultSet row, int number) throws SQLException {
        Objection objection = rows.objection(row, number);
        return new ObjectionRow(
                objection.id(),
                new NoticeId(row.getObject("notice_id", UUID.class)),
                rows.text(row, "notice_title"),
                objection.line(),
                rows.text(row, "enterprise_name"),
                objection.objector().maskedName(),
                objection.objector().maskedContact(),
                objection.statement(),
                objection.filedAt(),
                objection.answerDue(),
                objection.answer());
    }

    /** Notices belong to no unit: whoever has the right reaches all of them. */
    private static ScopeSql.Condition within(Scope scope, NoticesRight right) {
        return ScopeSql.of(scope.forRight(right)).where("null", "null");
    }
}
