package org.zhuqi.shared.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.shared.SystemFact;

/** Whether the database answers, how large it is, and how many connections are left. */
@Repository
@RequiredArgsConstructor
class DatabaseFact implements SystemFact {
    /** Others on the same server need some too. */
    private static final double NEARLY_ALL = 0.8;

    private final JdbcClient jdbc;

    private record Row(String version, long bytes, int connections, int most) {}

    @Override
    public String id() {
        return "shared.database";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "shared.system.database";
    }

    @Override
    public List<String> numbers() {
        return List.of("zhuqi.database.bytes", "zhuqi.database.connections", "zhuqi.database.answer.seconds");
    }

    @Override
    public Reading read() {
        long asked = System.nanoTime();
        jdbc.sql("select 1").query(Integer.class).single();
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        Row row = jdbc.sql("""
                select current_setting('server_version') as version,
                       pg_database_size(current_database()) as bytes,
                       (select count(*) from pg_stat_activity where datid is not null) as connections,
                       current_setting('max_connections')::int as most""")
                .query((r, n) ->
                        new Row(r.getString("version"), r.getLong("bytes"), r.getInt("connections"), r.getInt("most")))
                .single();
        Words value = Words.of(
                "shared.system.database.value",
                row.version(),
                Reading.size(row.bytes()),
                row.connections(),
                row.most(),
                took.toMillis());
        boolean few = row.connections() > row.most() * NEARLY_ALL;
        return new Reading(
                few ? State.WATCH : State.GOOD,
                value,
                few ? Words.of("shared.system.database.few") : null,
                Map.of(
                        "zhuqi.database.bytes", (double) row.bytes(),
                        "zhuqi.database.connections", (double) row.connections(),
                        "zhuqi.database.answer.seconds", took.toNanos() / 1e9));
    }
}
