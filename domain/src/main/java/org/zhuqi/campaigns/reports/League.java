package org.zhuqi.campaigns.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Units by a rate, the best first. Who has the same rate has the same rank, and the next rank is left free; who has too few
 * cases is shown apart, because one case more would turn the order over.
 *
 * @param apart by their key
 */
public record League(List<Ranked> ranked, List<Entry> apart) {
    public League {
        ranked = List.copyOf(ranked);
        apart = List.copyOf(apart);
    }

    /**
     * A unit.
     *
     * @param rate exact, in percent
     * @param cases of how many
     */
    public record Entry(String key, BigDecimal rate, long cases) {}

    public record Ranked(int rank, Entry entry) {}

    /** @param least how many cases a unit must have to be ranked */
    public static League of(List<Entry> entries, int least) {
        List<Ranked> ranked = new ArrayList<>();
        List<Entry> enough = entries.stream()
                .filter(entry -> entry.cases() >= least)
                .sorted(Comparator.comparing(Entry::rate)
                        .reversed()
                        .thenComparing(Comparator.comparingLong(Entry::cases).reversed())
                        .thenComparing(Entry::key))
                .toList();
        for (Entry entry : enough) {
            boolean tie = !ranked.isEmpty() && ranked.getLast().entry().rate().compareTo(entry.rate()) == 0;
            ranked.add(new Ranked(tie ? ranked.getLast().rank() : ranked.size() + 1, entry));
        }
        return new League(
                ranked,
                entries.stream()
                        .filter(entry -> entry.cases() > 0 && entry.cases() < least)
                        .sorted(Comparator.comparing(Entry::key))
                        .toList());
    }
}
