package org.zhuqi.reviews.recommendations.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.recommendations.Letter;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.reviews.recommendations.RecommendationId;
import org.zhuqi.reviews.recommendations.Recommendations;
import org.zhuqi.reviews.recommendations.RecommendationsError;
import org.zhuqi.reviews.recommendations.RecommendationsRight;
import org.zhuqi.reviews.recommendations.usecase.RecommendationQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcRecommendations implements Recommendations, RecommendationQueries {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public Optional<Recommendation> find(RecommendationId id) {
        return jdbc.sql("select * from recommendation where id = :id")
                .param("id", id.value())
                .query(this::recommendation)
                .optional();
    }

    @Override
    public void add(Recommendation made) {
        try {
            jdbc.sql("""
                    insert into recommendation (id, unit_id, call_id, call_title, letter_number, letter_date, opinion,
                        by_user, by_name, at)
                    values (:id, :unit, :call, :callTitle::jsonb, :number, :date, :opinion, :by, :byName, :at)""")
                    .param("id", made.id().value())
                    .param("unit", made.unit().value())
                    .param("call", made.call().id())
                    .param("callTitle", json.writeValueAsString(made.call().title()))
                    .param("number", made.letter().number())
                    .param("date", made.letter().date())
                    .param("opinion", made.opinion())
                    .param("by", made.by().value())
                    .param("byName", made.byName())
                    .param("at", Timestamp.from(made.at()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw RecommendationsError.LETTER_TAKEN.refused(made.letter().number());
        }
        for (Recommendation.Line line : made.lines()) {
            jdbc.sql("""
                    insert into recommendation_line (recommendation_id, line, review_id, enterprise_id, title, content_hash)
                    values (:id, :line, :review, :enterprise, :title::jsonb, :hash)""")
                    .param("id", made.id().value())
                    .param("line", line.number())
                    .param("review", line.review().value())
                    .param("enterprise", line.enterprise().value())
                    .param("title", json.writeValueAsString(line.title()))
                    .param("hash", line.contentHash())
                    .update();
        }
    }

    @Override
    public int recommendedAndHold(UUID call, ReportingUnitId unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:call || ' ' || :unit, 0))")
                .param("call", call.toString())
                .param("unit", unit.value())
                .query()
                .listOfRows();
        return jdbc.sql("""
                select count(*) from recommendation c join recommendation_line l on l.recommendation_id = c.id
                where c.call_id = :call and c.unit_id = :unit""")
                .param("call", call)
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public OptionalInt quota(UUID call, ReportingUnitId unit) {
        return jdbc
                .sql("select matters from recommendation_quota where call_id = :call and unit_id = :unit")
                .param("call", call)
                .param("unit", unit.value())
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    @Override
    public void setQuota(UUID call, ReportingUnitId unit, int matters) {
        jdbc.sql("""
                insert into recommendation_quota (call_id, unit_id, matters) values (:call, :unit, :matters)
                on conflict (call_id, unit_id) do update set matters = excluded.matters""")
                .param("call", call)
                .param("unit", unit.value())
                .param("matters", matters)
                .update();
    }

    @Override
    public Page<Recommendation> list(Scope scope, PageRequest page) {
        var within = within(scope, "c.unit_id");
        StringBuilder where = new StringBuilder(within.sql());
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        int total = Keyset.total(jdbc, page, "from recommendation c where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (c.at, c.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            params.put("afterAt", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<Recommendation> found = jdbc.sql("select c.* from recommendation c where " + where
                        + " order by c.at desc, c.id desc" + Keyset.limit(page))
                .params(params)
                .query(this::recommendation)
                .list();
        return Keyset.page(found, page, made -> Keyset.cursor(made.at(), made.id()), total);
    }

    @Override
    public Optional<Recommendation> find(Scope scope, RecommendationId id) {
        var within = within(scope, "c.unit_id");
        return jdbc.sql("select c.* from recommendation c where c.id = :id and " + within.sql())
                .params(within.params())
                .param("id", id.value())
                .query(this::recommendation)
                .optional();
    }

    @Override
    public List<Waiting> waiting(Scope scope) {
        var within = within(scope, "r.unit_id");
        return jdbc.sql("""
                        select r.call_id, r.unit_id, count(*) as matters, (array_agg(r.call_title))[1] as call_title,
                            (select count(*) from recommendation c join recommendation_line l on l.recommendation_id = c.id
                             where c.call_id = r.call_id and c.unit_id = r.unit_id) as recommended,
                            (select q.matters from recommendation_quota q
                             where q.call_id = r.call_id and q.unit_id = r.unit_id) as quota
                        from review r
                        where r.stage_kind = 'RECOMMENDATION' and r.state = 'UNDER_REVIEW' and r.call_id is not null and\s""" + within.sql() + " group by r.call_id, r.unit_id order by r.call_id, r.unit_id")
                .params(within.params())
                .query((row, number) -> new Waiting(
                        call(row),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getInt("matters"),
                        row.getInt("recommended"),
                        row.getObject("quota", Integer.class)))
                .list();
    }

    @Override
    public List<Matter> matters(Scope scope, UUID call, ReportingUnitId unit) {
        var within = within(scope, "r.unit_id");
        return jdbc.sql("""
                        select r.id, r.title, r.title_ko, r.title_en, r.held_by from review r
                        where r.stage_kind = 'RECOMMENDATION' and r.state = 'UNDER_REVIEW' and r.call_id = :call
                          and r.unit_id = :unit and\s""" + within.sql() + " order by r.since, r.id limit " + Recommendation.MOST)
                .params(within.params())
                .param("call", call)
                .param("unit", unit.value())
                .query((row, number) -> new Matter(
                        new ReviewId(row.getObject("id", UUID.class)),
                        new LocalText(row.getString("title"), row.getString("title_ko"), row.getString("title_en")),
                        row.getObject("held_by") != null))
                .list();
    }

    private static ScopeSql.Condition within(Scope scope, String column) {
        return ScopeSql.of(scope.forRight(RecommendationsRight.READ_LETTERS)).whereUnit(column);
    }

    private SubjectRef.Call call(ResultSet row) throws SQLException {
        return new SubjectRef.Call(
                row.getObject("call_id", UUID.class), json.readValue(row.getString("call_title"), LocalText.class));
    }

    private Recommendation recommendation(ResultSet row, int number) throws SQLException {
        RecommendationId id = new RecommendationId(row.getObject("id", UUID.class));
        return new Recommendation(
                id,
                new ReportingUnitId(row.getString("unit_id")),
                call(row),
                new Letter(row.getString("letter_number"), row.getObject("letter_date", LocalDate.class)),
                row.getString("opinion"),
                lines(id),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    private List<Recommendation.Line> lines(RecommendationId id) {
        return jdbc.sql("select * from recommendation_line where recommendation_id = :id order by line")
                .param("id", id.value())
                .query((row, number) -> new Recommendation.Line(
                        row.getInt("line"),
                        new ReviewId(row.getObject("review_id", UUID.class)),
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                        json.readValue(row.getString("title"), LocalText.class),
                        row.getString("content_hash")))
                .list();
    }
}
