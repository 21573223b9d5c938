package org.zhuqi.reviews.experts.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.reviews.experts.usecase.ExpertQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcExpertQueries implements ExpertQueries {
    private static final int MOST_FILES = 500;
    private static final RowMapper<File> FILE = (row, number) -> new File(
            new ReviewId(row.getObject("id", UUID.class)),
            new LocalText(row.getString("title"), row.getString("title_ko"), row.getString("title_en")));

    private final JdbcClient jdbc;
    private final JdbcExperts experts;
    private final JdbcDraws draws;

    /** The whole pool or nothing. */
    private static ScopeSql.Condition within(Scope scope) {
        return ScopeSql.of(scope.forRight(ExpertsRight.READ_EXPERTS)).where("", "");
    }

    @Override
    public Page<Expert> experts(Scope scope, PageRequest page) {
        StringBuilder where = new StringBuilder(within(scope).sql());
        Map<String, @Nullable Object> params = new HashMap<>();
        int total = Keyset.total(jdbc, page, "from expert e where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.TEXT, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (e.name, e.id) > (:afterName, cast(:afterId as uuid))");
            params.put("afterName", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<Expert> found = jdbc.sql(
                        "select e.* from expert e where " + where + " order by e.name, e.id" + Keyset.limit(page))
                .params(params)
                .query(experts::expert)
                .list();
        return Keyset.page(found, page, expert -> Keyset.cursor(expert.name(), expert.id()), total);
    }

    @Override
    public Page<Draw> draws(Scope scope, PageRequest page) {
        StringBuilder where = new StringBuilder(within(scope).sql());
        Map<String, @Nullable Object> params = new HashMap<>();
        int total = Keyset.total(jdbc, page, "from expert_draw d where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (d.at, d.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            params.put("afterAt", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<Draw> found = jdbc.sql("select d.* from expert_draw d where " + where + " order by d.at desc, d.id desc"
                        + Keyset.limit(page))
                .params(params)
                .query(draws::draw)
                .list();
        return Keyset.page(found, page, draw -> Keyset.cursor(draw.at(), draw.id()), total);
    }

    @Override
    public Optional<Draw> draw(Scope scope, DrawId id) {
        return within(scope).sql().equals("true") ? draws.find(id) : Optional.empty();
    }

    @Override
    public List<File> files(Scope scope) {
        return jdbc.sql("""
                        select r.id, r.title, r.title_ko, r.title_en from review r
                        where r.stage_kind = 'EXPERT_PANEL' and r.state = 'UNDER_REVIEW' and\s""" + within(scope).sql() + " order by r.since, r.id limit " + MOST_FILES)
                .query(FILE)
                .list();
    }

    @Override
    public List<File> filesOf(Scope scope, DrawId id) {
        return jdbc.sql("""
                        select r.id, r.title, r.title_ko, r.title_en
                        from expert_draw d cross join unnest(d.files) with ordinality as f(id, number)
                        join review r on r.id = f.id where d.id = :id and\s""" + within(scope).sql() + " order by f.number")
                .param("id", id.value())
                .query(FILE)
                .list();
    }
}
