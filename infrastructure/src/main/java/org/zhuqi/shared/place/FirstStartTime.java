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
    private static final String DEMONSTRATION = "demonstration";
    private final JdbcClient jdbc;
    private final Clock clock;

    public Instant at() {
        record(FIRST);
        return jdbc.sql("select at from first_start where what = :what")
                .param("what", FIRST)
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .single();
    }

    /** Records this start if it is the first; false where demonstration data are wanted on a database that began without them. */
    boolean begin(boolean demonstration) {
        if (record(FIRST) && demonstration) {
            record(DEMONSTRATION);
        }
        return !demonstration
                || jdbc.sql("select exists (select 1 from first_start where what like :demonstration)")
                        .param("demonstration", DEMONSTRATION + "%")
                        .query(Boolean.class)
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
