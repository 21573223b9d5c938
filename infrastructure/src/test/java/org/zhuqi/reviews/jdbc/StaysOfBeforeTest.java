package org.zhuqi.reviews.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.reviews.ReviewFixture.START;
import static org.zhuqi.reviews.ReviewFixture.ZONE;
import static org.zhuqi.reviews.ReviewFixture.act;

import java.sql.Array;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.reviews.Act;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.reviews.json.RouteCodecFixture;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.jdbc.TestDatabase;

/** Matters whose way began before stays were kept have the same stays afterwards as if they had always been. */
class StaysOfBeforeTest {
    private final List<Moved> way = new ArrayList<>();

    private void step(Move move, Actor by) {
        Instant at = START.plusSeconds(3600L * way.size());
        Act act = act(move, by, at);
        Review now = way.getLast().review();
        if (move == Move.REFER) {
            act = act.withToStage(now.route().stage(1).id());
        }
        if (move == Move.RETURN) {
            act = act.withDue(ReviewFixture.due("2024-09-11"));
        }
        way.add(now.move(act, ZONE));
    }

    private void longWay(Move... end) {
        way.clear();
        way.add(ReviewFixture.opened(
                new ReviewId(UUID.randomUUID()), ReviewFixture.subject(UUID.randomUUID()), ReviewFixture.longRoute()));
        Actor unit = ReviewFixture.unitOfficer();
        step(Move.CLAIM, unit);
        step(Move.RECOMMEND, unit);
        step(Move.RETURN, unit);
        step(Move.RESUME, ReviewFixture.clerk());
        step(Move.RECOMMEND, unit);
        step(Move.REFER, unit);
        for (Move move : end) {
            step(move, move == Move.RECOMMEND ? unit : ReviewFixture.prefectureOfficer());
        }
    }

    @Test
    void whatTheTimelinesSayIsWhatIsKept() {
        DataSource dataSource = TestDatabase.empty().dataSource();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .target("20250109235959?")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(dataSource);
        List<List<Moved>> ways = new ArrayList<>();
        longWay();
        ways.add(List.copyOf(way));
        longWay(Move.REJECT);
        ways.add(List.copyOf(way));
        longWay(
                Move.RECOMMEND,
                Move.RECOMMEND,
                Move.RECOMMEND,
                Move.APPROVE,
                Move.PUT_ON_NOTICE,
                Move.AWARD,
                Move.ALLOCATE,
                Move.PAY,
                Move.PAY,
                Move.CONCLUDE);
        ways.add(List.copyOf(way));
        ways.forEach(each -> keepAsBefore(jdbc, each));
        TestDatabase.migrate(dataSource);
        for (List<Moved> each : ways) {
            Review last = each.getLast().review();
            assertThat(stays(jdbc, last.id())).isEqualTo(expected(each));
            assertThat(ReviewDatabase.reviews(dataSource)
                            .find(last.id())
                            .orElseThrow()
                            .stay())
                    .isEqualTo(last.stay());
        }
    }

    private static List<String> expected(List<Moved> way) {
        return way.stream()
                .filter(moved -> moved.ended() != null)
                .map(moved -> String.join(
                        " ",
                        String.valueOf(moved.entry().sequence()),
                        moved.ended().stage().kind().name(),
                        moved.ended().stay().came().toString(),
                        moved.entry().at().toString(),
                        moved.entry().move().name(),
                        String.valueOf(moved.ended().stay().first()),
                        String.valueOf(moved.ended().last()),
                        moved.ended().stay().stops().stream()
                                .map(stop -> stop.atZone(ZONE).toLocalDate())
                                .toList()
                                .toString()))
                .toList();
    }

    private static List<String> stays(JdbcClient jdbc, ReviewId review) {
        return jdbc.sql("select * from review_stay where review_id = :id order by sequence")
                .param("id", review.value())
                .query((row, number) -> {
                    Array stopped = row.getArray("stops");
                    List<LocalDate> stops = stopped == null
                            ? List.of()
                            : Arrays.stream((Date[]) stopped.getArray())
                                    .map(Date::toLocalDate)
                                    .toList();
                    return String.join(
                            " ",
                            row.getString("sequence"),
                            row.getString("stage_kind"),
                            row.getTimestamp("came").toInstant().toString(),
                            row.getTimestamp("left_at").toInstant().toString(),
                            row.getString("left_by"),
                            String.valueOf(row.getBoolean("first")),
                            String.valueOf(row.getBoolean("last")),
                            stops.toString());
                })
                .list();
    }

    private static void keepAsBefore(JdbcClient jdbc, List<Moved> way) {
        Review last = way.getLast().review();
        jdbc.sql("""
                        insert into review (id, subject_kind, subject_id, title, unit_id, enterprise_id, route, state, stage,
                            stage_id, returns, round, content_hash, handed_in, turn, since, due_provisional, days_left, moves,
                            version)
                        values (:id, 'application', :subject, 't', :unit, :enterprise, :route::jsonb, :state, :stage, :stageId,
                            0, 1, '', :at, 'UNIT', :at, false, 0, :moves, 0)""")
                .param("id", last.id().value())
                .param("subject", last.subject().id())
                .param("unit", last.subject().unit().value())
                .param("enterprise", last.subject().enterprise().value())
                .param("route", RouteCodecFixture.codec().write(last.route()))
                .param("state", last.state().name())
                .param("stage", last.stage())
                .param("stageId", last.currentStage().id())
                .param("at", Timestamp.from(START))
                .param("moves", last.moves())
                .update();
        for (Moved moved : way) {
            ReviewMove entry = moved.entry();
            jdbc.sql("""
                            insert into review_move (review_id, sequence, at, by_user, by_name, move, stage_id, state, mends,
                                waited_on, took_seconds, next_turn, due_provisional, content_hash)
                            values (:id, :sequence, :at, :by, 'x', :move, :stage, :state, '[]', 'UNIT', 0, 'UNIT', false, '')""")
                    .param("id", last.id().value())
                    .param("sequence", entry.sequence())
                    .param("at", Timestamp.from(entry.at()))
                    .param("by", entry.by().value())
                    .param("move", entry.move().name())
                    .param("stage", entry.stage())
                    .param("state", entry.after().name())
                    .update();
        }
    }
}
