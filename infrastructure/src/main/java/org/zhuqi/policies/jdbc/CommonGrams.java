package org.zhuqi.policies.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters and pairs that many policies have, by the database's own statistics. Read again every few minutes: it only decides
 * in which way something is looked for.
 */
@Component("policyCommonGrams")
@RequiredArgsConstructor
class CommonGrams {
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** Of a share like this the first twenty are met within a thousand policies. */
    private static final double SHARE = 0.02;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    private record Kept(Instant at, Set<String> grams) {}

    boolean contains(String gram) {
        Instant now = clock.instant();
        Kept known = kept;
        if (known == null || Duration.between(known.at(), now).abs().compareTo(KEPT) > 0) {
            known = new Kept(now, read());
            kept = known;
        }
        return known.grams().contains(gram);
    }

    private Set<String> read() {
        return Set.copyOf(
                jdbc.sql("""
                select g.gram
                from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    join pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname,
                    lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as g (gram, share)
                where c.oid = 'policy_by_words'::regclass and g.gram is not null and g.share >= :share""").param("share", SHARE).query(String.class).list());
    }
}
