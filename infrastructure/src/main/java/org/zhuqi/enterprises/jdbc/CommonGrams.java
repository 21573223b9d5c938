package org.zhuqi.enterprises.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many names have a gram, about, by the database's own statistics, which name the most common ones. Read again every
 * few minutes: it only decides in which way something is looked for.
 */
@Component
@RequiredArgsConstructor
class CommonGrams {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    private record Kept(Instant at, Map<String, Long> about) {}

    private record Share(String gram, long about) {}

    /** 0 for one that is not common, or not known to be. */
    long about(String gram) {
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
                    join pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname and s.attname = 'search_grams',
                    lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as g (gram, share)
                where c.oid = 'enterprise'::regclass and c.reltuples > 0 and g.gram is not null""").query(Share.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(Share::gram, Share::about));
    }
}
