package org.zhuqi.accounts.jdbc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.accounts.OpenSession;
import org.zhuqi.accounts.OpenSession.Origin;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.shared.UserId;

/**
 * Spring Session's own table, asked by the principal's name, which is the account's id. A session is called by its
 * primary id here: the session id is the cookie's secret and is shown nowhere. Attributes are serialized Java objects; of
 * the one that is read here nothing but a text is accepted.
 */
@Repository
@RequiredArgsConstructor
class JdbcSessions implements Sessions {
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public List<OpenSession> of(UserId user, @Nullable String secret) {
        return jdbc.sql("""
                select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.expiry_time, o.attribute_bytes
                from spring_session s left join spring_session_attributes o
                    on o.session_primary_id = s.primary_id and o.attribute_name = ?
                where s.principal_name = ? and s.expiry_time > ?
                order by s.last_access_time desc
                """)
                .param(ORIGIN)
                .param(user.toString())
                .param(clock.millis())
                .query((row, number) -> new OpenSession(
                        row.getString("primary_id"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        Instant.ofEpochMilli(row.getLong("expiry_time")),
                        origin(row.getBytes("attribute_bytes")),
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
    public int endOldest(UserId user, int keep) {
        return jdbc.sql("""
                delete from spring_session where primary_id in (
                    select primary_id from spring_session where principal_name = ? and expiry_time > ?
                    order by creation_time desc, primary_id desc offset ?)
                """)
                .param(user.toString())
                .param(clock.millis())
                .param(keep)
                .update();
    }

    @Override
    public void endAll(UserId user, @Nullable String exceptSecret) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id is distinct from ?")
                .param(user.toString())
                .param(exceptSecret)
                .update();
    }

    private static Origin origin(byte @Nullable [] serialized) {
        if (serialized == null) {
            return Origin.UNKNOWN;
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialized))) {
            in.setObjectInputFilter(info -> info.serialClass() == null || info.serialClass() == String.class
                    ? ObjectInputFilter.Status.UNDECIDED
                    : ObjectInputFilter.Status.REJECTED);
            String[] parts = String.valueOf(in.readObject()).split("\n", 2);
            return parts.length < 2 ? Origin.UNKNOWN : new Origin(parts[0], parts[1]);
        } catch (IOException | ClassNotFoundException e) {
            return Origin.UNKNOWN;
        }
    }
}
