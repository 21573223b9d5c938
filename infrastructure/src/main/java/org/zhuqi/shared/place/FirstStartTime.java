package org.zhuqi.shared.place;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the program first started on this database: demonstration windows count from it. */
@Component
@RequiredArgsConstructor
public class FirstStartTime {
    private static final String FIRST = "first start";
    private final JdbcClient jdbc;
    private final Clock clock;

    public Instant at() {
        record(FIRST);
        return jdbc.sql("select at from first_start where what = :what")
                .param("what", FIRST)
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .single();
    }

    /** Records that something happened now; false when it had already. */
    boolean record(String what) {
        return jdbc.sql("insert into first_start (what, at) values (:what, :at) on conflict do nothing")
                        .param("what", what)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
