package org.zhuqi.applications.jdbc;

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
        return jdbc.sql("select mark, by_user, by_name, at from application_sign_off where application_id = ?")
                .param(application.value())
                .query((row, number) -> new SignOff(
                        application,
                        row.getString("mark"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    @Override
    public void save(SignOff signOff) {
        jdbc.sql("""
                insert into application_sign_off (application_id, mark, by_user, by_name, at)
                values (:application, :mark, :by, :byName, :at)
                on conflict (application_id) do update
                    set mark = excluded.mark, by_user = excluded.by_user, by_name = excluded.by_name, at = excluded.at""")
                .param("application", signOff.application().value())
                .param("mark", signOff.mark())
                .param("by", signOff.by().value())
                .param("byName", signOff.byName())
                .param("at", Timestamp.from(signOff.at()))
                .update();
    }
}
