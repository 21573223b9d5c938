package org.zhuqi.campaigns.demands.jdbc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many demands whose title holds a word were raised in whole months that are over, counted once for each word and month.
 *
 * <p>Kept in memory with the edition of the month; the database gives a month a new edition when a demand of it is written,
 * titled anew or removed after it was over, in the same transaction. An edition is asked for before anything is counted: what
 * is written in between makes the count kept one of an old edition, which nobody reads again.
 */
@Component
@RequiredArgsConstructor
class WordsOfMonths {
    private static final int MOST = 50_000;

    private record Key(String word, LocalDate month) {}

    private record Kept(long edition, long raised) {}

    private final JdbcClient jdbc;
    private final Map<Key, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    });

    /**
     * The whole months within a time that were over two days ago by the database's clock, which decides when a month gets a
     * new edition; both days of the time included.
     */
    List<LocalDate> within(LocalDate since, LocalDate asOf) {
        LocalDate today =
                jdbc.sql("select demand_today()").query(LocalDate.class).single();
        List<LocalDate> months = new ArrayList<>();
        YearMonth month = YearMonth.from(since.minusDays(1)).plusMonths(1);
        while (!month.atEndOfMonth().isAfter(asOf) && month.atEndOfMonth().isBefore(today.minusDays(2))) {
            months.add(month.atDay(1));
            month = month.plusMonths(1);
        }
        return months;
    }

    /** By the word; what none holds is left out. */
    Map<String, Long> raised(Collection<String> words, List<LocalDate> months) {
        Map<LocalDate, Long> editions = editions(months);
        Map<String, Long> sums = new HashMap<>();
        Map<LocalDate, Set<String>> missing = new LinkedHashMap<>();
        for (LocalDate month : months) {
            for (String word : words) {
                Kept known = kept.get(new Key(word, month));
                if (known != null && known.edition() == editions.getOrDefault(month, 0L)) {
                    sums.merge(word, known.raised(), Long::sum);
                } else {
                    missing.computeIfAbsent(month, m -> new HashSet<>()).add(word);
                }
            }
        }
        missing.forEach((month, unknown) -> count(unknown, month).forEach((word, raised) -> {
            kept.put(new Key(word, month), new Kept(editions.getOrDefault(month, 0L), raised));
            sums.merge(word, raised, Long::sum);
        }));
        sums.values().removeIf(raised -> raised == 0);
        return sums;
    }

    private Map<LocalDate, Long> editions(List<LocalDate> months) {
        Map<LocalDate, Long> editions = new HashMap<>();
        jdbc.sql("select month, edition from demand_month where month = any (cast(:months as date[]))")
                .param("months", months.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    editions.put(row.getDate("month").toLocalDate(), row.getLong("edition"));
                });
        return editions;
    }

    private Map<String, Long> count(Set<String> words, LocalDate month) {
        Map<String, Long> counts = new HashMap<>();
        words.forEach(word -> counts.put(word, 0L));
        jdbc.sql("""
                        select w.word, count(*) as raised from unnest(cast(:words as text[])) as w (word)
                            join demand d on position(w.word in d.title) > 0
                        where d.raised_at >= :begin and d.raised_at < :until group by w.word""")
                .param("words", words.toArray(String[]::new))
                .param("begin", month.atStartOfDay(DemandRows.ZONE).toOffsetDateTime())
                .param(
                        "until",
                        month.plusMonths(1).atStartOfDay(DemandRows.ZONE).toOffsetDateTime())
                .query(row -> {
                    counts.put(row.getString("word"), row.getLong("raised"));
                });
        return counts;
    }
}
