package org.zhuqi.notifications.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.notifications.Letter;
import org.zhuqi.notifications.Letters;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcLetters implements Letters {
    private final JdbcClient jdbc;

    @Override
    public void add(Letter letter) {
        jdbc.sql("""
                insert into mail_letter (event_id, user_id, matter, daily, due)
                values (:event, :user, :matter, :daily, :due)
                on conflict do nothing""")
                .param("event", letter.event())
                .param("user", letter.user().value())
                .param("matter", letter.matter())
                .param("daily", letter.daily())
                .param("due", Timestamp.from(letter.due()))
                .update();
    }

    @Override
    public List<Letter.Bundle> due(Instant now, int most) {
        return jdbc.sql("""
                select user_id, case when daily then '' else matter end as bundle
                from mail_letter where taken_at is null and due <= :now
                group by 1, 2 order by min(due), 1, 2 limit :most""")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) ->
                        new Letter.Bundle(new UserId(row.getObject("user_id", UUID.class)), row.getString("bundle")))
                .list();
    }

    @Override
    public List<Letter> take(Letter.Bundle bundle, Instant now) {
        return jdbc.sql("""
                update mail_letter set taken_at = :now
                where (event_id, user_id) in (
                    select event_id, user_id from mail_letter
                    where user_id = :user and taken_at is null and daily = :daily
                        and case when daily then due <= :now else matter = :matter end
                    for update skip locked)
                returning event_id, user_id, matter, daily, due""")
                .param("now", Timestamp.from(now))
                .param("user", bundle.user().value())
                .param("daily", bundle.daily())
                .param("matter", bundle.matter())
                .query(JdbcLetters::letter)
                .list();
    }

    @Override
    public boolean putBack(Collection<Letter> letters, Instant due) {
        int waiting = 0;
        for (Letter letter : letters) {
            waiting += jdbc.sql("""
                    update mail_letter set attempts = attempts + 1, due = :due,
                        taken_at = case when attempts + 1 < :most then null else taken_at end
                    where event_id = :event and user_id = :user returning taken_at is null""")
                            .param("due", Timestamp.from(due))
                            .param("most", MOST_ATTEMPTS)
                            .param("event", letter.event())
                            .param("user", letter.user().value())
                            .query(Boolean.class)
                            .single()
                    ? 1
                    : 0;
        }
        return waiting > 0;
    }

    @Override
    public int forget(Instant before) {
        return jdbc.sql("delete from mail_letter where taken_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("event_id", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("matter"),
                row.getBoolean("daily"),
                row.getTimestamp("due").toInstant());
    }
}
