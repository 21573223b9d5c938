package org.zhuqi.accounts.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.accounts.OpenSession;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.shared.UserId;

/**
 * Spring Session's own table, asked by the principal's name, which is the account's id. A session is called by its
 * primary id here: the session id is the cookie's secret and is shown nowhere.
 */
@Repository
@RequiredArgsConstructor
class JdbcSessions implements Sessions {
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public List<OpenSession> of(UserId user, @Nullable String secret) {
        return jdbc.sql("""
                select primary_id, session_id, creation_time, last_access_time, expiry_time from spring_session
                where principal_name = ? and expiry_time > ?
                order by last_access_time desc
                """)
                .param(user.toString())
                .param(clock.millis())
                .query((row, number) -> new OpenSession(
                        row.getString("primary_id"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        Instant.ofEpochMilli(row.getLong("expiry_time")),
                        row.getString("session_id").equals(secret)))
                .list();
    }

    @Override
    public void end(UserId user, String id) {
        jdbc.sql("delete from spring_session where principal_name = ? and primary_id = ?")
                .param(user.toString())
                .param(id)
                .update();
    }

    @Override
    public void endAll(UserId user, @Nullable String exceptSecret) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id is distinct from ?")
                .param(user.toString())
                .param(exceptSecret)
                .update();
    }
}
