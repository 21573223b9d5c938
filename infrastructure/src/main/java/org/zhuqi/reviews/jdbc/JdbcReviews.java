package org.zhuqi.reviews.jdbc;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcReviews implements Reviews {
    private final JdbcClient jdbc;
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
        try {
            jdbc.sql("""
                    insert into review (id, subject_kind, subject_id, title, title_ko, title_en, unit_id, enterprise_id,
                        route, state, stage, stage_id, returns, round, content_hash, handed_in, held_by, turn, since, due,
                        due_provisional, days_left, moves, version)
                    values (:id, :subjectKind, :subjectId, :title, :titleKo, :titleEn, :unit, :enterprise,
                        :route::jsonb, :state, :stage, :stageId, :returns, :round, :contentHash, :handedIn, :heldBy, :turn,
                        :since, :due, :dueProvisional, :daysLeft, :moves, :version)""")
                    .params(columns(opened.review()))
                    .param("version", opened.review().version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ReviewsError.OPEN_ALREADY.refused();
        }
        append(opened.entry());
    }

    @Override
    public void save(Moved moved) {
        int changed = jdbc.sql("""
                update review set state = :state, stage = :stage, stage_id = :stageId, returns = :returns, round = :round,
                    content_hash = :contentHash, handed_in = :handedIn, held_by = :heldBy, turn = :turn, since = :since, due = :due,
                    due_provisional = :dueProvisional, days_left = :daysLeft, moves = :moves, version = version + 1
                where id = :id and version = :old""")
                .params(columns(moved.review()))
                .param("old", moved.review().version())
                .update();
        if (changed == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        append(moved.entry());
    }

    private void append(ReviewMove move) {
        jdbc.sql("""
                insert into review_move (review_id, sequence, at, by_user, by_name, move, stage_id, state, opinion, mends,
                    waited_on, took_seconds, next_turn, due, due_provisional, content_hash)
                values (:review, :sequence, :at, :by, :byName, :move, :stage, :state, :opinion, :mends::jsonb,
                    :waitedOn, :took, :next, :due, :dueProvisional, :contentHash)""")
                .param("review", move.review().value())
                .param("sequence", move.sequence())
                .param("at", Timestamp.from(move.at()))
                .param("by", move.by().value())
                .param("byName", move.byName())
                .param("move", move.move().name())
                .param("stage", move.stage())
                .param("state", move.after().name())
                .param("opinion", move.opinion())
                .param("mends", rows.mends(move.mends()))
                .param("waitedOn", move.waitedOn().name())
                .param("took", move.took().toSeconds())
                .param("next", move.next().name())
                .param("due", move.due() == null ? null : move.due().date(), java.sql.Types.DATE)
                .param("dueProvisional", provisional(move.due()))
                .param("contentHash", move.contentHash())
                .update();
    }

    private Map<String, @Nullable Object> columns(Review review) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", review.id().value());
        columns.put("subjectKind", review.subject().kind());
        columns.put("subjectId", review.subject().id());
        columns.put("title", review.subject().title());
        columns.put("titleKo", review.subject().titleKo());
        columns.put("titleEn", review.subject().titleEn());
        columns.put("unit", review.subject().unit().value());
        columns.put("enterprise", review.subject().enterprise().value());
        columns.put("route", rows.route(review));
        columns.put("state", review.state().name());
        columns.put("stage", review.stage());
        columns.put("stageId", review.currentStage().id());
        columns.put("returns", review.returns());
        columns.put("round", review.round());
        columns.put("contentHash", review.contentHash());
        columns.put("handedIn", Timestamp.from(review.handedIn()));
        UserId heldBy = review.heldBy();
        columns.put("heldBy", heldBy == null ? null : heldBy.value());
        columns.put("turn", review.waiting().on().name());
        columns.put("since", Timestamp.from(review.waiting().since()));
        Deadline due = review.waiting().due();
        columns.put("due", due == null ? null : due.date());
        columns.put("dueProvisional", provisional(due));
        columns.put("daysLeft", review.waiting().daysLeft());
        columns.put("moves", review.moves());
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
