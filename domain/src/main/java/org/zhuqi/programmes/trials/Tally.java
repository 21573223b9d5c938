package org.zhuqi.programmes.trials;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhuqi.shared.Money;

/**
 * What the outcomes of a run add up to. Only sums: in which order the records came makes no difference.
 *
 * @param variants one count per variant
 */
public record Tally(List<Count> variants) {
    public Tally {
        variants = List.copyOf(variants);
    }

    /** Enterprises of one kind that are eligible, with what they would get. */
    public enum Dimension {
        UNIT,
        SIZE,
        DIVISION
    }

    /**
     * Eligible enterprises of a group.
     *
     * @param unpriced those of them whose amount is not known
     * @param sum of the known amounts
     */
    public record Cell(long enterprises, long unpriced, Money sum) {
        static final Cell NONE = new Cell(0, 0, Money.ZERO);

        Cell plus(Outcome outcome) {
            Money amount = outcome.amount();
            return new Cell(
                    enterprises + 1, unpriced + (amount == null ? 1 : 0), amount == null ? sum : sum.plus(amount));
        }
    }

    /**
     * How many a condition cuts off.
     *
     * @param any those that do not meet it
     * @param first those that do not meet it and met all before it
     * @param alone those that meet every other condition
     */
    public record Cut(long any, long first, long alone) {
        static final Cut NONE = new Cut(0, 0, 0);
    }

    /**
     * What one variant says.
     *
     * @param eligible all eligible ones together
     * @param later unknown ones of which a source could not be asked for something
     * @param groups eligible ones by kind; a trait that is not known is counted under an empty name
     * @param cuts by condition
     * @param missing how many would need the fact to be decided
     * @param amountMissing how many eligible ones lack it for an amount
     */
    public record Count(
            Cell eligible,
            long ineligible,
            long unknown,
            long later,
            SortedMap<Dimension, SortedMap<String, Cell>> groups,
            SortedMap<Integer, Cut> cuts,
            SortedMap<String, Long> missing,
            SortedMap<String, Long> amountMissing) {
        static final Count NONE =
                new Count(Cell.NONE, 0, 0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

        public Count {
            SortedMap<Dimension, SortedMap<String, Cell>> copy = new TreeMap<>();
            groups.forEach(
                    (dimension, cells) -> copy.put(dimension, java.util.Collections.unmodifiableSortedMap(cells)));
            groups = java.util.Collections.unmodifiableSortedMap(copy);
            cuts = java.util.Collections.unmodifiableSortedMap(cuts);
            missing = java.util.Collections.unmodifiableSortedMap(missing);
            amountMissing = java.util.Collections.unmodifiableSortedMap(amountMissing);
        }

        public long enterprises() {
            return eligible.enterprises() + ineligible + unknown;
        }

        public SortedMap<String, Cell> group(Dimension dimension) {
            return groups.getOrDefault(dimension, new TreeMap<>());
        }

        public Cut cut(int condition) {
            return cuts.getOrDefault(condition, Cut.NONE);
        }
    }

    /** Nothing counted yet. */
    public static Tally nothing(int variants) {
        return new Tally(Stream.generate(() -> Count.NONE).limit(variants).toList());
    }

    public Tally plus(Collection<Outcome> outcomes) {
        List<Adding> adding = new ArrayList<>();
        variants.forEach(count -> adding.add(new Adding(count)));
        outcomes.forEach(outcome -> adding.get(outcome.variant()).add(outcome));
        return new Tally(adding.stream().map(Adding::count).toList());
    }

    /** A count that is being added to. */
    private static final class Adding {
        private Cell eligible;
        private long ineligible;
        private long unknown;
        private long later;
        private final Map<Dimension, SortedMap<String, Cell>> groups = new EnumMap<>(Dimension.class);
        private final SortedMap<Integer, Cut> cuts;
        private final SortedMap<String, Long> missing;
        private final SortedMap<String, Long> amountMissing;

        Adding(Count before) {
            eligible = before.eligible();
            ineligible = before.ineligible();
            unknown = before.unknown();
            later = before.later();
            before.groups().forEach((dimension, cells) -> groups.put(dimension, new TreeMap<>(cells)));
            cuts = new TreeMap<>(before.cuts());
            missing = new TreeMap<>(before.missing());
            amountMissing = new TreeMap<>(before.amountMissing());
        }

        void add(Outcome outcome) {
            switch (outcome.standing()) {
                case ELIGIBLE -> {
                    eligible = eligible.plus(outcome);
                    group(Dimension.UNIT, outcome.traits().unit().value(), outcome);
                    group(Dimension.SIZE, known(outcome.traits().sizeClass()), outcome);
                    group(Dimension.DIVISION, known(outcome.traits().division()), outcome);
                    outcome.amountMissing().forEach(name -> amountMissing.merge(name, 1L, Long::sum));
                }
                case INELIGIBLE -> {
                    ineligible++;
                    cut(outcome.failing());
                }
                case UNKNOWN -> {
                    unknown++;
                    later += outcome.later().isEmpty() ? 0 : 1;
                    outcome.missing().forEach(fact -> missing.merge(fact, 1L, Long::sum));
                }
            }
        }

        private static String known(@org.jspecify.annotations.Nullable String trait) {
            return trait == null ? "" : trait;
        }

        private void group(Dimension dimension, String name, Outcome outcome) {
            groups.computeIfAbsent(dimension, all -> new TreeMap<>())
                    .merge(name, Cell.NONE.plus(outcome), (before, one) -> before.plus(outcome));
        }

        private void cut(List<Integer> failing) {
            for (int i = 0; i < failing.size(); i++) {
                Cut before = cuts.getOrDefault(failing.get(i), Cut.NONE);
                cuts.put(
                        failing.get(i),
                        new Cut(
                                before.any() + 1,
                                before.first() + (i == 0 ? 1 : 0),
                                before.alone() + (failing.size() == 1 ? 1 : 0)));
            }
        }

        Count count() {
            return new Count(eligible, ineligible, unknown, later, new TreeMap<>(groups), cuts, missing, amountMissing);
        }
    }
}
