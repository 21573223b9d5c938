package org.zhuqi.reviews.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.RouteCodec;
import org.zhuqi.reviews.Stay;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.Waiting;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of reviews and their timelines. */
@Component
@RequiredArgsConstructor
class ReviewRows {
    private static final TypeReference<List<Mend>> MENDS = new TypeReference<>() {};

    private final RouteCodec routes;
    private final JsonMapper json;

    Review review(ResultSet row, int number) throws SQLException {
        UUID heldBy = row.getObject("held_by", UUID.class);
        return new Review(
                new ReviewId(row.getObject("id", UUID.class)),
                new SubjectRef(
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("title"),
                        row.getString("title_ko"),
                        row.getString("title_en"),
                        new ReportingUnitId(row.getString("unit_id")),
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                        call(row)),
                routes.read(row.getString("route")),
                ReviewState.valueOf(row.getString("state")),
                row.getInt("stage"),
                row.getInt("returns"),
                row.getInt("round"),
                row.getString("content_hash"),
                row.getTimestamp("handed_in").toInstant(),
                heldBy == null ? null : new UserId(heldBy),
                new Waiting(
                        Turn.valueOf(row.getString("turn")),
                        row.getTimestamp("since").toInstant(),
                        due(row),
                        row.getInt("days_left")),
                stay(row),
                row.getInt("moves"),
                row.getLong("version"));
    }

    /** Null once the way is over. */
    private static @Nullable Stay stay(ResultSet row) throws SQLException {
        Timestamp came = row.getTimestamp("came");
        return came == null
                ? null
                : new Stay(
                        came.toInstant(),
                        row.getInt("furthest"),
                        row.getBoolean("came_first"),
                        Arrays.stream((Timestamp[]) row.getArray("stops").getArray())
                                .map(Timestamp::toInstant)
                                .toList());
    }

    private SubjectRef.@Nullable Call call(ResultSet row) throws SQLException {
        UUID id = row.getObject("call_id", UUID.class);
        return id == null
                ? null
                : new SubjectRef.Call(id, json.readValue(row.getString("call_title"), LocalText.class));
    }

    @Nullable
    String title(SubjectRef.@Nullable Call call) {
        return call == null ? null : json.writeValueAsString(call.title());
    }

    ReviewMove move(ResultSet row, int number) throws SQLException {
        UUID to = row.getObject("to_user", UUID.class);
        return new ReviewMove(
                new ReviewId(row.getObject("review_id", UUID.class)),
                row.getInt("sequence"),
                row.getTimestamp("at").toInstant(),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                Move.valueOf(row.getString("move")),
                row.getString("stage_id"),
                ReviewState.valueOf(row.getString("state")),
                row.getString("opinion"),
                mends(row.getString("mends")),
                Turn.valueOf(row.getString("waited_on")),
                Duration.ofSeconds(row.getLong("took_seconds")),
                Turn.valueOf(row.getString("next_turn")),
                due(row),
                to == null ? null : new UserId(to),
                row.getString("to_name"),
                row.getString("content_hash"));
    }

    List<Mend> mends(String written) {
        return json.readValue(written, MENDS);
    }

    String mends(List<Mend> mends) {
        return json.writeValueAsString(mends);
    }

    Route route(ResultSet row) throws SQLException {
        return routes.read(row.getString("route"));
    }

    String route(Review review) {
        return routes.write(review.route());
    }

    private static @Nullable Deadline due(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("due", LocalDate.class);
        return date == null ? null : new Deadline(date, row.getBoolean("due_provisional"));
    }
}
