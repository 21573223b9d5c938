package org.zhuqi.projects.jdbc;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes one row of the many that were added to a total, so that reading stays as cheap as it was. */
@Component
@RequiredArgsConstructor
class InvestmentTotals {
    private static final String FOLD = """
            with many as materialized (
                select unit_id, kind, key_level, month from project_investment_total
                group by unit_id, kind, key_level, month having count(*) > 1),
            gone as (
                delete from project_investment_total t using many m
                where (t.unit_id, t.kind, t.key_level, t.month) = (m.unit_id, m.kind, m.key_level, m.month)
                returning t.*)
            insert into project_investment_total (unit_id, kind, key_level, month, planned, done)
            select unit_id, kind, key_level, month, sum(planned), sum(done) from gone
            group by unit_id, kind, key_level, month having sum(planned) <> 0 or sum(done) <> 0""";

    private final JdbcClient jdbc;

    @Scheduled(initialDelay = 2, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void fold() {
        jdbc.sql(FOLD).update();
    }
}
