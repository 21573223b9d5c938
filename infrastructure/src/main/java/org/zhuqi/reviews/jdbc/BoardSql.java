package org.zhuqi.reviews.jdbc;

import java.util.Map;
import org.zhuqi.reviews.Ageing;

/** {@link Ageing#of} as SQL, for the queue and the boards that open onto it. */
final class BoardSql {
    static final String AGEING = """
            (case when r.turn = 'ENTERPRISE' then 'MENDING' when r.due is null then 'NO_LIMIT'
                when r.due < :today then case when r.due > :red then 'LATE' else 'VERY_LATE' end
                when r.due > :soon then 'IN_TIME' else 'SOON' end)""";

    /** Before the money: what waits for its performance was paid. */
    static final String UNPAID_SINCE =
            "r.came is not null and r.stage_kind <> 'PERFORMANCE' and r.handed_in < :unpaidSince";

    private BoardSql() {}

    static Map<String, Object> params(Ageing.Marks marks) {
        return Map.of("today", marks.today(), "soon", marks.soon(), "red", marks.red());
    }
}
