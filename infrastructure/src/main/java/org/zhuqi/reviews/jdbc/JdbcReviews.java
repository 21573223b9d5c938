package org.zhuqi.reviews.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.Stay;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.LaterWrites;

@Repository
@RequiredArgsConstructor
class JdbcReviews implements Reviews {
    private final JdbcClient jdbc;
    private final LaterWrites later;
    private final ReviewRows rows;

    @Override
    public Optional<Review> find(ReviewId id) {
        return jdbc.sql("select * from review where id = :id")
                .param("id", id.value())
                .query(rows::review)
                .optional();
    }

    @Override
    public Optional<Review> findBySubject(String kind, UUID subject) {
        return bySubject(kind, subject, "");
    }

    @Override
    public Optional<Review> lockBySubject(String kind, UUID subject) {
        return bySubject(kind, subject, " for update");
    }

    private Optional<Review> bySubject(String kind, UUID subject, String lock) {
        return jdbc.sql("select * from review where subject_kind = :kind and subject_id = :subject" + lock)
                .param("kind", kind)
                .param("subject", subject)
                .query(rows::review)
                .optional();
    }

    @Override
    public void add(Moved opened) {
        later.addOne(
                """
                    insert into review (id, subject_kind, subject_id, title, title_ko, title_en, unit_id, enterprise_id, call_id,
                        call_title, route, state, stage, stage_id, stage_kind, returns, round, content_hash, handed_in, held_by, turn, since, due,
                        due_provisional, days_left, came, came_first, furthest, stops, been, moves, version)
                    values (:id, :subjectKind, :subjectId, :title, :titleKo, :titleEn, :unit, :enterprise, :call,
                        :callTitle::jsonb, :route::jsonb, :state, :stage, :stageId, :stageKind, :returns, :round, :contentHash, :handedIn, :heldBy, :turn,
                        :since, :due, :dueProvisional, :daysLeft, :came, :cameFirst, :furthest, :stops::timestamptz[], array[:stageKind::text], :moves, :version)""",
                columns(opened.review()).addValue("version", opened.review().version()),
                ReviewsError.OPEN_ALREADY::refused);
        append(opened.entry(), opened.review().currentStage().kind());
    }

    @Override
    public void save(Moved moved) {
        later.addOne(
                """
                update review set state = :state, stage = :stage, stage_id = :stageId, stage_kind = :stageKind, returns = :returns, round = :round,
                    content_hash = :contentHash, handed_in = :handedIn, held_by = :heldBy, turn = :turn, since = :since, due = :due,
                    due_provisional = :dueProvisional, days_left = :daysLeft, came = :came, came_first = :cameFirst,
                    furthest = :furthest, stops = :stops::timestamptz[],
                    been = case when :stageKind = any (been) then been else been || :stageKind::text end, moves = :moves, version = version + 1
                where id = :id and version = :old""",
                columns(moved.review()).addValue("old", moved.review().version()),
                SharedError.CHANGED_MEANWHILE::refused);
        append(
                moved.entry(),
                moved.review()
                        .route()
                        .stage(moved.entry().stage())
                        .map(Stage::kind)
                        .orElse(moved.review().currentStage().kind()));
        Stay.Ended ended = moved.ended();
        if (ended != null) {
            append(moved.entry(), ended);
        }
    }

    private void append(ReviewMove move, Stay.Ended ended) {
        later.add(
                """
                insert into review_stay (review_id, sequence, subject_kind, call_id, unit_id, enterprise_id, stage_id, stage_kind,
                    came, left_at, left_by, first, last, stops)
                select r.id, :sequence, r.subject_kind, r.call_id, r.unit_id, r.enterprise_id, :stage, :stageKind, :came, :at,
                    :move, :first, :last, (select array_agg((u.stop at time zone 'Asia/Shanghai')::date order by u.at)
                        from unnest(:stops::timestamptz[]) with ordinality as u (stop, at))
                from review r where r.id = :review""",
                new MapSqlParameterSource()
                        .addValue("review", move.review().value())
                        .addValue("sequence", move.sequence())
                        .addValue("stage", ended.stage().id())
                        .addValue("stageKind", ended.stage().kind().name())
                        .addValue("came", Timestamp.from(ended.stay().came()))
                        .addValue("at", Timestamp.from(move.at()))
                        .addValue("move", move.move().name())
                        .addValue("first", ended.stay().first())
                        .addValue("last", ended.last())
                        .addValue("stops", stops(ended.stay())));
    }

    private static String stops(Stay stay) {
        return stay.stops().stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private void append(ReviewMove move, StageKind kind) {
        later.add(
                """
                insert into review_move (review_id, sequence, at, by_user, by_name, move, stage_id, state, opinion, mends,
                    waited_on, took_seconds, next_turn, due, due_provisional, to_user, to_name, content_hash, stage_kind)
                values (:review, :sequence, :at, :by, :byName, :move, :stage, :state, :opinion, :mends::jsonb,
                    :waitedOn, :took, :next, :due, :dueProvisional, :to, :toName, :contentHash, :stageKind)""",
                new MapSqlParameterSource()
                        .addValue("review", move.review().value())
                        .addValue("sequence", move.sequence())
                        .addValue("at", Timestamp.from(move.at()))
                        .addValue("by", move.by().value())
                        .addValue("byName", move.byName())
                        .addValue("move", move.move().name())
                        .addValue("stage", move.stage())
                        .addValue("state", move.after().name())
                        .addValue("opinion", move.opinion())
                        .addValue("mends", rows.mends(move.mends()))
                        .addValue("waitedOn", move.waitedOn().name())
                        .addValue("took", move.took().toSeconds())
                        .addValue("next", move.next().name())
                        .addValue("due", move.due() == null ? null : move.due().date(), java.sql.Types.DATE)
                        .addValue("dueProvisional", provisional(move.due()))
                        .addValue("to", move.to() == null ? null : move.to().value(), java.sql.Types.OTHER)
                        .addValue("toName", move.toName())
                        .addValue("contentHash", move.contentHash())
                        .addValue("stageKind", kind.name()));
    }

    private MapSqlParameterSource columns(Review review) {
        MapSqlParameterSource columns = new MapSqlParameterSource();
        columns.addValue("id", review.id().value());
        columns.addValue("subjectKind", review.subject().kind());
        columns.addValue("subjectId", review.subject().id());
        columns.addValue("title", review.subject().title());
        columns.addValue("titleKo", review.subject().titleKo());
        columns.addValue("titleEn", review.subject().titleEn());
        columns.addValue("unit", review.subject().unit().value());
        columns.addValue("enterprise", review.subject().enterprise().value());
        SubjectRef.Call call = review.subject().call();
        columns.addValue("call", call == null ? null : call.id(), java.sql.Types.OTHER);
        columns.addValue("callTitle", rows.title(call));
        columns.addValue("route", rows.route(review));
        columns.addValue("stageKind", review.currentStage().kind().name());
        columns.addValue("state", review.state().name());
        columns.addValue("stage", review.stage());
        columns.addValue("stageId", review.currentStage().id());
        columns.addValue("returns", review.returns());
        columns.addValue("round", review.round());
        columns.addValue("contentHash", review.contentHash());
        columns.addValue("handedIn", Timestamp.from(review.handedIn()));
        UserId heldBy = review.heldBy();
        columns.addValue("heldBy", heldBy == null ? null : heldBy.value());
        columns.addValue("turn", review.waiting().on().name());
        columns.addValue("since", Timestamp.from(review.waiting().since()));
        Deadline due = review.waiting().due();
        columns.addValue("due", due == null ? null : due.date());
        columns.addValue("dueProvisional", provisional(due));
        columns.addValue("daysLeft", review.waiting().daysLeft());
        Stay stay = review.stay();
        columns.addValue("came", stay == null ? null : Timestamp.from(stay.came()));
        columns.addValue("cameFirst", stay == null || stay.first());
        columns.addValue("furthest", stay == null ? review.stage() : stay.furthest());
        columns.addValue("stops", stay == null ? "{}" : stops(stay));
        columns.addValue("moves", review.moves());
        return columns;
    }

    private static boolean provisional(@Nullable Deadline due) {
        return due != null && due.provisional();
    }

    @Override
    public List<ReviewMove> movesOf(ReviewId id) {
        return jdbc.sql("select * from review_move where review_id = :id order by sequence")
                .param("id", id.value())
                .query(rows::move)
                .list();
    }

    @Override
    public List<Review> heldBy(UserId officer) {
        return jdbc.sql("""
                select * from review where held_by = :officer and state not in ('AWARDED', 'REJECTED', 'WITHDRAWN')
                order by id""")
                .param("officer", officer.value())
                .query(rows::review)
                .list();
    }
}
