package org.zhuqi.reviews.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.Presences;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcPresences implements Presences {
    private final JdbcClient jdbc;

    @Override
    public void seen(ReviewId review, Present present) {
        jdbc.sql("""
                insert into review_presence (review_id, person, name, seen_at) values (:review, :person, :name, :seen)
                on conflict (review_id, person) do update set name = excluded.name,
                    seen_at = greatest(review_presence.seen_at, excluded.seen_at)""")
                .param("review", review.value())
                .param("person", present.person().value())
                .param("name", present.name())
                .param("seen", Timestamp.from(present.seen()))
                .update();
    }

    @Override
    public List<Present> others(ReviewId review, UserId except, Instant since) {
        return jdbc.sql("""
                select person, name, seen_at from review_presence
                where review_id = :review and person <> :except and seen_at >= :since order by name, person""")
                .param("review", review.value())
                .param("except", except.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Present(
                        new UserId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }
}
