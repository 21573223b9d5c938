package org.zhuqi.shared.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many texts have a gram, about, by the database's own statistics, which name the most common ones. Read again every
 * few minutes: it only decides in which way something is looked for.
 */
public abstract class CommonGrams {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String relation;
    private final String column;
    private volatile @Nullable Kept kept;

    /**
     * @param relation a table, or an index of the grams themselves
     * @param column its column of grams; that of an index is called as its function
     */
    protected CommonGrams(JdbcClient jdbc, Clock clock, String relation, String column) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.relation = relation;
        this.column = column;
    }

    private record Kept(Instant at, Map<String, Long> about) {}

    private record Share(String gram, long about) {}

    /** 0 for one that is not common, or not known to be. */
    public long about(String gram) {
        return kept().about().getOrDefault(gram, 0L);
    }

    private Kept kept() {
        Instant now = clock.instant();
        Kept known = kept;
        if (known == null || Duration.between(known.at(), now).abs().compareTo(KEPT) > 0) {
            known = new Kept(now, read());
            kept = known;
        }
        return known;
    }

    private Map<String, Long> read() {
        return jdbc.sql("""
                select g.gram, (g.share * c.reltuples)::bigint as about
                from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    join pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname and s.attname = :column,
                    lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as g (gram, share)
                where c.oid = cast(:relation as regclass) and c.reltuples > 0 and g.gram is not null""").param("relation", relation).param("column", column).query(Share.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(Share::gram, Share::about));
    }
}
