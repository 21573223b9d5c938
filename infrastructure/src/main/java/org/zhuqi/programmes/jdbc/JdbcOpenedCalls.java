package org.zhuqi.programmes.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.programmes.OpenedCalls;
import org.zhuqi.programmes.ProgrammeId;

@Repository
@RequiredArgsConstructor
class JdbcOpenedCalls implements OpenedCalls {
    private final JdbcClient jdbc;

    @Override
    public boolean isTold(ProgrammeId call) {
        return jdbc.sql("select exists (select 1 from programme_opened where programme_id = ?)")
                .param(call.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void told(ProgrammeId call, Instant at) {
        jdbc.sql("insert into programme_opened (programme_id, told_at) values (?, ?) on conflict do nothing")
                .param(call.value())
                .param(Timestamp.from(at))
                .update();
    }
}
