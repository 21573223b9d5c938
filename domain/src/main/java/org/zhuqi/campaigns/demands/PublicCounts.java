package org.zhuqi.campaigns.demands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Counts that may be shown to everybody: no group is smaller than {@link #LEAST}, nor can one be found by subtracting.
 * Groups too small are put together, with the next larger one where that is still too small.
 *
 * @param groups by size, the largest first
 * @param others what was put together; 0 when nothing was
 * @param tooFew whether there are too few to say anything
 */
public record PublicCounts(List<Group> groups, long others, boolean tooFew) {
    /** Smallest group that is shown singly. */
    public static final int LEAST = 5;

    public record Group(String code, long count) {}

    public PublicCounts {
        groups = List.copyOf(groups);
    }

    public static PublicCounts of(Map<String, Long> counts) {
        List<Group> groups = new ArrayList<>(counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Group::count).reversed().thenComparing(Group::code))
                .toList());
        long others = 0;
        while (!groups.isEmpty() && (groups.getLast().count() < LEAST || (others > 0 && others < LEAST))) {
            others += groups.removeLast().count();
        }
        boolean tooFew = groups.isEmpty() && others < LEAST;
        return new PublicCounts(groups, tooFew ? 0 : others, tooFew);
    }

    public long total() {
        return groups.stream().mapToLong(Group::count).sum() + others;
    }
}
