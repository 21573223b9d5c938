package org.zhuqi.enterprises.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Some names of enterprises, picked by chance and again every few minutes: they tell, without anything being counted,
 * that words stand in very many names. Of how long a word is nothing depends, as it does with statistics of grams.
 */
@Component
@RequiredArgsConstructor
class SampleOfNames {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int SOME = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    /** @param each how many enterprises each of the names stands for */
    private record Kept(Instant at, List<String> names, double each) {}

    /**
     * Whether about so many enterprises have all of the words in their names, as far as the sample tells; false where nothing
     * is known of the table. Looks no further than it needs to: the commoner the words, the sooner it ends.
     */
    boolean tells(List<String> words, long enterprises) {
        Kept sample = kept();
        long needed = (long) Math.ceil(enterprises / sample.each());
        return sample.names().stream()
                        .filter(name -> words.stream().allMatch(name::contains))
                        .limit(needed)
                        .count()
                == needed;
    }

    private Kept kept() {
        Instant now = clock.instant();
        Kept known = kept;
        if (known == null || Duration.between(known.at(), now).abs().compareTo(KEPT) > 0) {
            known = pick(now);
            kept = known;
        }
        return known;
    }

    private Kept pick(Instant now) {
        float all = jdbc.sql("select reltuples from pg_class where oid = 'enterprise'::regclass")
                .query(Float.class)
                .single();
        if (all <= 0) {
            return new Kept(now, List.of(), 1);
        }
        List<String> names = jdbc.sql("select search_names from enterprise tablesample system (:percent)")
                .param("percent", Math.min(100, 100.0 * SOME / all))
                .query(String.class)
                .list();
        return new Kept(now, names, names.isEmpty() ? 1 : Math.max(1, all / names.size()));
    }
}
