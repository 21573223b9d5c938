package org.zhuqi.shared.jdbc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/**
 * A list of what has a moment and an id, in the columns {@code at} and {@code id}, the latest first.
 *
 * @param table with its alias, e.g. {@code claim c}
 */
public record LatestFirst(JdbcClient jdbc, String table) {
    /** One row with what the next page begins after. */
    private record Kept<T>(T read, Instant at, UUID id) {}

    /** @param where over the alias, with its parameters */
    public <T> Page<T> page(
            PageRequest page, String where, Map<String, ? extends @Nullable Object> params, RowMapper<T> reading) {
        String alias = table.substring(table.lastIndexOf(' ') + 1);
        String from = "from " + table + " where " + where;
        int total = Keyset.total(jdbc, page, from, params);
        Map<String, @Nullable Object> all = new HashMap<>(params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            from += " and (%1$s.at, %1$s.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))"
                    .formatted(alias);
            all.put("afterAt", after.get(0));
            all.put("afterId", after.get(1));
        }
        List<Kept<T>> found = jdbc.sql("select %1$s.* %2$s order by %1$s.at desc, %1$s.id desc".formatted(alias, from)
                        + Keyset.limit(page))
                .params(all)
                .query((row, number) -> new Kept<>(
                        reading.mapRow(row, number),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("id", UUID.class)))
                .list();
        return Keyset.page(found, page, kept -> Keyset.cursor(kept.at(), kept.id()), total)
                .map(Kept::read);
    }
}
