package org.zhuqi.subsidies.recoveries.jdbc;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.subsidies.recoveries.Recoveries;
import org.zhuqi.subsidies.recoveries.RecoveryRules;
import tools.jackson.databind.json.JsonMapper;

/** Recoveries in a test's database. */
public final class RecoveryDatabase {
    private RecoveryDatabase() {}

    public static Recoveries recoveries(JdbcClient jdbc) {
        return kept(jdbc);
    }

    /** What was paid of an application and when. */
    public static Function<ApplicationId, List<RecoveryRules.Paid>> paid(JdbcClient jdbc) {
        return kept(jdbc)::paid;
    }

    private static JdbcRecoveries kept(JdbcClient jdbc) {
        return new JdbcRecoveries(jdbc, JsonMapper.builder().build(), Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
