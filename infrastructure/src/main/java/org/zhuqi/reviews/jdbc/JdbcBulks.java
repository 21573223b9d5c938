package org.zhuqi.reviews.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.Bulk;
import org.zhuqi.reviews.BulkId;
import org.zhuqi.reviews.Bulks;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.usecase.BulkQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcBulks implements Bulks, BulkQueries {
    private final JdbcClient jdbc;
    private final ReviewRows rows;

    @Override
    public void add(Bulk bulk, List<ReviewId> matters) {
        UserId to = bulk.to();
        jdbc.sql("""
                insert into review_bulk (id, move, opinion, mends, to_user, by_user, by_name, address, at)
                values (:id, :move, :opinion, :mends::jsonb, :to, :by, :byName, :address, :at)""")
                .param("id", bulk.id().value())
                .param("move", bulk.move().name())
                .param("opinion", bulk.opinion())
                .param("mends", rows.mends(bulk.mends()))
                .param("to", to == null ? null : to.value(), java.sql.Types.OTHER)
                .param("by", bulk.by().value())
                .param("byName", bulk.byName())
                .param("address", bulk.address())
                .param("at", Timestamp.from(bulk.at()))
                .update();
        jdbc.sql("""
                insert into review_bulk_line (bulk_id, number, review_id, outcome, args)
                select :id, given.number, given.review, 'WAITING', '{}'
                from unnest(cast(:reviews as uuid[])) with ordinality as given(review, number)""")
                .param("id", bulk.id().value())
                .param("reviews", matters.stream().map(ReviewId::toString).toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Bulk> find(BulkId id) {
        return jdbc.sql("select * from review_bulk where id = :id")
                .param("id", id.value())
                .query(this::bulk)
                .optional();
    }

    @Override
    public List<Bulk.Line> lines(BulkId id) {
        return jdbc.sql("select * from review_bulk_line where bulk_id = :id order by number")
                .param("id", id.value())
                .query(JdbcBulks::line)
                .list();
    }

    @Override
    public Optional<Next> take() {
        // Ids follow each other in time.
        return jdbc.sql("""
                select l.*, b.* from review_bulk_line l join review_bulk b on b.id = l.bulk_id
                where l.outcome = 'WAITING' order by l.bulk_id, l.number limit 1
                for update of l skip locked""")
                .query((row, number) -> new Next(bulk(row, number), line(row, number)))
                .optional();
    }

    @Override
    public void end(BulkId id, Bulk.Line line) {
        jdbc.sql("""
                update review_bulk_line set outcome = :outcome, problem = :problem, args = :args
                where bulk_id = :id and number = :number and outcome = 'WAITING'""")
                .param("outcome", line.outcome().name())
                .param("problem", line.problem())
                .param("args", line.args().toArray(String[]::new))
                .param("id", id.value())
                .param("number", line.number())
                .update();
    }

    @Override
    public Optional<BulkView> find(Scope scope, BulkId id) {
        var within = ScopeSql.of(scope.forRight(ReviewsRight.BULK)).wherePerson("b.by_user");
        return jdbc.sql("select b.* from review_bulk b where b.id = :id and " + within.sql())
                .params(within.params())
                .param("id", id.value())
                .query(this::bulk)
                .optional()
                .map(this::view);
    }

    private BulkView view(Bulk bulk) {
        List<LineView> lines = jdbc.sql("""
                        select l.*, r.title, r.title_ko, r.title_en from review_bulk_line l
                        left join review r on r.id = l.review_id where l.bulk_id = :id order by l.number""")
                .param("id", bulk.id().value())
                .query((row, number) -> {
                    Bulk.Line line = line(row, number);
                    String title = row.getString("title");
                    return new LineView(
                            line.number(),
                            line.review(),
                            title == null
                                    ? LocalText.ofZh(line.review().toString())
                                    : new LocalText(title, row.getString("title_ko"), row.getString("title_en")),
                            line.outcome(),
                            line.problem(),
                            line.args());
                })
                .list();
        return new BulkView(
                bulk.id(),
                bulk.move(),
                bulk.opinion(),
                bulk.at(),
                count(lines, Bulk.Outcome.DONE),
                count(lines, Bulk.Outcome.REFUSED),
                count(lines, Bulk.Outcome.WAITING),
                lines);
    }

    private static int count(List<LineView> lines, Bulk.Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    private Bulk bulk(ResultSet row, int number) throws SQLException {
        UUID to = row.getObject("to_user", UUID.class);
        return new Bulk(
                new BulkId(row.getObject("id", UUID.class)),
                Move.valueOf(row.getString("move")),
                row.getString("opinion"),
                rows.mends(row.getString("mends")),
                to == null ? null : new UserId(to),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                row.getString("address"),
                row.getTimestamp("at").toInstant());
    }

    private static Bulk.Line line(ResultSet row, int number) throws SQLException {
        return new Bulk.Line(
                row.getInt("number"),
                new ReviewId(row.getObject("review_id", UUID.class)),
                Bulk.Outcome.valueOf(row.getString("outcome")),
                row.getString("problem"),
                List.of((String[]) row.getArray("args").getArray()));
    }
}
