package org.zhuqi.reviews.experts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.ReportingUnitId;

/**
 * Who is drawn from a frozen pool. Everything follows from the entries, the rules and the seed: whoever has these gets the
 * same experts.
 *
 * <p>The order is that of SHA-256 over the seed's hexadecimal digits followed by the expert's id, both as ASCII text, lowest
 * first. Along it each expert is taken with whom a panel that keeps the rules can still be completed.
 */
public final class Drawing {
    private final List<Entry> order;
    private final PanelRules rules;

    /** What comes of it. */
    public sealed interface Outcome permits Panel, Impossible {}

    /** Those drawn, in the order in which they were. */
    public record Panel(List<ExpertId> experts) implements Outcome {
        public Panel {
            experts = List.copyOf(experts);
        }
    }

    /** Which rules the pool cannot keep. */
    public record Impossible(Set<Unmet> rules) implements Outcome {
        public Impossible {
            rules = Set.copyOf(rules);
        }
    }

    /** A rule that cannot be kept. */
    public enum Unmet {
        /** Too few who are not excluded. */
        SIZE,
        /** Too few of them know about finance. */
        FINANCE,
        /** Too many of them come from the applicants' counties. */
        COUNTIES
    }

    private Drawing(List<Entry> order, PanelRules rules) {
        this.order = order;
        this.rules = rules;
    }

    public static Drawing of(List<Entry> pool, PanelRules rules, String seed) {
        return new Drawing(
                pool.stream()
                        .filter(entry -> entry.excluded() == null)
                        .sorted(Comparator.comparing((Entry entry) -> rank(seed, entry.expert()))
                                .thenComparing(entry -> entry.expert().toString()))
                        .toList(),
                rules);
    }

    /** Where an expert stands in the order: 64 hexadecimal digits. */
    public static String rank(String seed, ExpertId expert) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + expert).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first panel. */
    public Outcome panel() {
        return complete(List.of(), Set.of());
    }

    /**
     * The panel after some of it had to leave: those who stay, and whoever comes next in the same order.
     *
     * @param gone who takes no part any more
     */
    public Outcome without(List<ExpertId> panel, Set<ExpertId> gone) {
        return complete(panel.stream().filter(expert -> !gone.contains(expert)).toList(), gone);
    }

    private Outcome complete(List<ExpertId> staying, Set<ExpertId> gone) {
        List<Entry> taken = new ArrayList<>();
        for (ExpertId expert : staying) {
            order.stream().filter(entry -> entry.expert().equals(expert)).forEach(taken::add);
        }
        List<Entry> left = order.stream()
                .filter(entry -> !taken.contains(entry) && !gone.contains(entry.expert()))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<Unmet> unmet = unmet(taken, left);
        if (!unmet.isEmpty()) {
            return new Impossible(unmet);
        }
        while (taken.size() < rules.size()) {
            Entry next = left.removeFirst();
            List<Entry> with = new ArrayList<>(taken);
            with.add(next);
            if (fits(taken, next) && unmet(with, left).isEmpty()) {
                taken.add(next);
            }
        }
        return new Panel(taken.stream().map(Entry::expert).toList());
    }

    /** Of each of the applicants' counties at most one. */
    private boolean fits(List<Entry> taken, Entry next) {
        return limited(next) == null
                || taken.stream()
                        .noneMatch(
                                entry -> next.county() != null && next.county().equals(entry.county()));
    }

    private @Nullable ReportingUnitId limited(Entry entry) {
        return entry.county() != null && rules.counties().contains(entry.county()) ? entry.county() : null;
    }

    /** Why those taken cannot be made a panel with those left; empty when they can. */
    private Set<Unmet> unmet(List<Entry> taken, List<Entry> left) {
        int seats = rules.size() - taken.size();
        int finance =
                rules.finance() - (int) taken.stream().filter(Entry::finance).count();
        List<Entry> free = left.stream().filter(entry -> fits(taken, entry)).toList();
        Set<Unmet> unmet = EnumSet.noneOf(Unmet.class);
        if (left.size() < seats) {
            unmet.add(Unmet.SIZE);
        } else if (seatsOf(free) < seats) {
            unmet.add(Unmet.COUNTIES);
        }
        if (finance > seats || seatsOf(free.stream().filter(Entry::finance).toList()) < finance) {
            unmet.add(Unmet.FINANCE);
        }
        return unmet;
    }

    /** How many seats they can take at most: all who are not limited, and one of each county that is. */
    private int seatsOf(List<Entry> entries) {
        Set<ReportingUnitId> counties = new HashSet<>();
        int unlimited = 0;
        for (Entry entry : entries) {
            ReportingUnitId county = limited(entry);
            if (county == null) {
                unlimited++;
            } else {
                counties.add(county);
            }
        }
        return unlimited + counties.size();
    }
}
