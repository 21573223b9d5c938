package org.zhuqi.projects.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes one row of the many that were added to a total, so that reading stays as cheap as it was. */
@Component
@RequiredArgsConstructor
class FoldTotals {
    private static final String FOLD = """
            with many as materialized (
                select %2$s from %1$s group by %2$s having count(*) > 1),
            gone as (
                delete from %1$s t using many m where (%3$s) = (%4$s) returning t.*)
            insert into %1$s (%2$s, %5$s)
            select %2$s, %6$s from gone group by %2$s having (%6$s) <> (0, 0)""";

    private final JdbcClient jdbc;

    @Scheduled(initialDelay = 2, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void fold() {
        fold("project_investment_total", List.of("unit_id", "kind", "key_level", "month"), "planned", "done");
        fold(
                "project_count_total",
                List.of("unit_id", "stage", "light", "kind", "key_level", "halt"),
                "projects",
                "total");
    }

    private void fold(String table, List<String> keys, String... sums) {
        jdbc.sql(FOLD.formatted(
                        table,
                        String.join(", ", keys),
                        of("t", keys),
                        of("m", keys),
                        String.join(", ", sums),
                        Arrays.stream(sums).map("sum(%s)"::formatted).collect(Collectors.joining(", "))))
                .update();
    }

    private static String of(String table, List<String> keys) {
        return keys.stream().map(key -> table + "." + key).collect(Collectors.joining(", "));
    }
}
