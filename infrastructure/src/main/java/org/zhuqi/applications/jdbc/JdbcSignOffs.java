package org.zhuqi.applications.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.SignOff;
import org.zhuqi.applications.SignOffs;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcSignOffs implements SignOffs {
    private final JdbcClient jdbc;

    @Override
    public Optional<SignOff> find(ApplicationId application) {
        return jdbc.sql("""
                select state, mark, by_user, by_name, at, asked_by, words
                from application_sign_off where application_id = ?""")
                .param(application.value())
                .query((row, number) -> signOff(application, row))
                .optional();
    }

    private static SignOff signOff(ApplicationId application, ResultSet row) throws SQLException {
        UUID asked = row.getObject("asked_by", UUID.class);
        return new SignOff(
                application,
                SignOff.State.valueOf(row.getString("state")),
                row.getString("mark"),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                asked == null ? null : new UserId(asked),
                row.getString("words"));
    }

    @Override
    public void save(SignOff signOff) {
        UserId asked = signOff.askedBy();
        jdbc.sql("""
                insert into application_sign_off (application_id, state, mark, by_user, by_name, at, asked_by, words)
                values (:application, :state, :mark, :by, :byName, :at, :asked, :words)
                on conflict (application_id) do update
                    set state = excluded.state, mark = excluded.mark, by_user = excluded.by_user,
                        by_name = excluded.by_name, at = excluded.at, asked_by = excluded.asked_by,
                        words = excluded.words""")
                .param("application", signOff.application().value())
                .param("state", signOff.state().name())
                .param("mark", signOff.mark())
                .param("by", signOff.by().value())
                .param("byName", signOff.byName())
                .param("at", Timestamp.from(signOff.at()))
                .param("asked", asked == null ? null : asked.value())
                .param("words", signOff.words())
                .update();
    }
}
