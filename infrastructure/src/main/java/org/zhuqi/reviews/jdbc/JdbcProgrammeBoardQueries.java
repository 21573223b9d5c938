package org.zhuqi.reviews.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.usecase.BoardQueries;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.ScopeSql;

/** One reading of the call's part of an index for each question; see {@link JdbcStageQueries}. */
@Repository
@RequiredArgsConstructor
class JdbcProgrammeBoardQueries implements BoardQueries {
    private final JdbcClient jdbc;

    @Override
    public List<Passage> passages(Scope scope, UUID call) {
        ScopeSql within = within(scope);
        var running = within.where("r.unit_id", "r.enterprise_id");
        var ended = within.where("s.unit_id", "s.enterprise_id");
        return jdbc.sql("""
                        select g.stage_kind, g.unit_id, sum(g.reached) as reached, sum(g.here) as here,
                            sum(g.rejected) as rejected, sum(g.withdrawn) as withdrawn, sum(g.ended) as ended
                        from (
                            select r.stage_kind, r.unit_id, count(*) filter (where r.came_first) as reached, count(*) as here,
                                0 as rejected, 0 as withdrawn, 0 as ended
                            from review r where r.call_id = :call and r.came is not null and %s group by 1, 2
                            union all
                            select s.stage_kind, s.unit_id, count(*) filter (where s.first), 0,
                                count(*) filter (where s.left_by in ('REJECT', 'TAKE_OUT')),
                                count(*) filter (where s.left_by = 'WITHDRAW'), count(*) filter (where s.last)
                            from review_stay s where s.call_id = :call and %s group by 1, 2) g
                        group by 1, 2""".formatted(running.sql(), ended.sql()))
                .params(running.params())
                .param("call", call)
                .query((row, number) -> new Passage(
                        StageKind.valueOf(row.getString("stage_kind")),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getLong("reached"),
                        row.getLong("here"),
                        row.getLong("rejected"),
                        row.getLong("withdrawn"),
                        row.getLong("ended")))
                .list();
    }

    @Override
    public List<Waiting> waiting(Scope scope, UUID call, Ageing.Marks marks) {
        var within = within(scope).where("r.unit_id", "r.enterprise_id");
        return jdbc.sql("""
                        select r.stage_kind, r.unit_id, r.held_by, %s as ageing, count(*) as matters, min(r.since) as oldest
                        from review r where r.call_id = :call and r.came is not null and %s group by 1, 2, 3, 4""".formatted(BoardSql.AGEING, within.sql()))
                .params(within.params())
                .params(BoardSql.params(marks))
                .param("call", call)
                .query((row, number) -> {
                    UUID holder = row.getObject("held_by", UUID.class);
                    return new Waiting(
                            StageKind.valueOf(row.getString("stage_kind")),
                            new ReportingUnitId(row.getString("unit_id")),
                            holder == null ? null : new UserId(holder),
                            Ageing.valueOf(row.getString("ageing")),
                            row.getLong("matters"),
                            row.getTimestamp("oldest").toInstant());
                })
                .list();
    }

    @Override
    public List<BySize> bySize(Scope scope, UUID call) {
        ScopeSql within = within(scope);
        var running = within.where("r.unit_id", "r.enterprise_id");
        var ended = within.where("s.unit_id", "s.enterprise_id");
        return jdbc.sql("""
                        select e.size_class, sum(g.handed_in) as handed_in, sum(g.here) as here
                        from (
                            select r.enterprise_id, count(*) as handed_in, count(*) as here
                            from review r where r.call_id = :call and r.came is not null and %s group by 1
                            union all
                            select s.enterprise_id, count(*), 0 from review_stay s
                            where s.call_id = :call and s.last and %s group by 1) g
                        left join enterprise e on e.id = g.enterprise_id
                        group by 1""".formatted(running.sql(), ended.sql()))
                .params(running.params())
                .param("call", call)
                .query((row, number) ->
                        new BySize(row.getString("size_class"), row.getLong("handed_in"), row.getLong("here")))
                .list();
    }

    @Override
    public long unpaidSince(Scope scope, UUID call, Instant handedInBefore) {
        var within = within(scope).where("r.unit_id", "r.enterprise_id");
        return jdbc.sql("select count(*) from review r where r.call_id = :call and " + BoardSql.UNPAID_SINCE + " and "
                        + within.sql())
                .params(within.params())
                .param("call", call)
                .param("unpaidSince", Timestamp.from(handedInBefore))
                .query(Long.class)
                .single();
    }

    private static ScopeSql within(Scope scope) {
        return ScopeSql.of(scope.forRight(ReviewsRight.WORK));
    }
}
