package org.zhuqi.campaigns.assignments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * Proposes an officer for each enterprise that has none: one of its own unit, so that in the end the loads of a unit's
 * officers are as even as what they hold already allows, and enterprises of one industry stay together. The same question
 * always gets the same answer.
 */
public final class Balance {
    private Balance() {}

    /** An enterprise without an officer. */
    public record Uncovered(
            EnterpriseId enterprise,
            ReportingUnitId unit,
            @Nullable IndustryCode industry) {
        private String division() {
            return industry == null ? "" : industry.division().value();
        }
    }

    /**
     * An officer who can be given more.
     *
     * @param load how many enterprises they look after already
     * @param industries how many of each division of GB/T 4754
     */
    public record Able(UserId officer, ReportingUnitId unit, int load, Map<String, Integer> industries) {
        public Able {
            industries = Map.copyOf(industries);
        }
    }

    /**
     * One line of a proposal, with its reasons.
     *
     * @param officer null when the unit has nobody
     * @param loadBefore how many the officer looks after before this line
     * @param loadAfter and after it
     * @param sameIndustry how many of the enterprise's industry are among those before
     * @param officersOfUnit among how many officers it was chosen
     */
    public record Line(
            EnterpriseId enterprise,
            ReportingUnitId unit,
            @Nullable UserId officer,
            int loadBefore,
            int loadAfter,
            int sameIndustry,
            int officersOfUnit) {}

    public static List<Line> propose(List<Uncovered> enterprises, List<Able> officers) {
        List<Line> lines = new ArrayList<>();
        enterprises.stream()
                .map(Uncovered::unit)
                .distinct()
                .sorted(Comparator.comparing(ReportingUnitId::value))
                .forEach(unit -> lines.addAll(unit(
                        unit,
                        enterprises.stream().filter(e -> e.unit().equals(unit)).toList(),
                        officers.stream().filter(o -> o.unit().equals(unit)).toList())));
        return lines;
    }

    private static List<Line> unit(ReportingUnitId unit, List<Uncovered> enterprises, List<Able> able) {
        List<Hand> hands = able.stream()
                .sorted(Comparator.comparing(o -> o.officer().value()))
                .map(Hand::new)
                .toList();
        int[] ends = evenedOut(hands.stream().mapToInt(hand -> hand.load).toArray(), enterprises.size());
        for (int i = 0; i < ends.length; i++) {
            hands.get(i).most = ends[i];
        }
        return enterprises.stream()
                .sorted(Comparator.comparing(Uncovered::division)
                        .thenComparing(e -> e.enterprise().value()))
                .map(enterprise -> line(unit, enterprise, hands))
                .toList();
    }

    private static Line line(ReportingUnitId unit, Uncovered enterprise, List<Hand> hands) {
        String division = enterprise.division();
        return hands.stream()
                .filter(hand -> hand.load < hand.most)
                // Who knows the industry, then who has least; equal ones in the order of their ids.
                .min(Comparator.comparingInt((Hand hand) -> -hand.of(division)).thenComparingInt(hand -> hand.load))
                .map(hand -> {
                    int same = hand.of(division);
                    int before = hand.load;
                    hand.give(division);
                    return new Line(enterprise.enterprise(), unit, hand.officer, before, hand.load, same, hands.size());
                })
                .orElseGet(() -> new Line(enterprise.enterprise(), unit, null, 0, 0, 0, hands.size()));
    }

    /** What each ends with when one after the other is given to whoever has least. */
    private static int[] evenedOut(int[] loads, int more) {
        int[] ends = loads.clone();
        for (int given = 0; given < more && ends.length > 0; given++) {
            int least = 0;
            for (int i = 1; i < ends.length; i++) {
                least = ends[i] < ends[least] ? i : least;
            }
            ends[least]++;
        }
        return ends;
    }

    private static final class Hand {
        private final UserId officer;
        private final Map<String, Integer> industries;
        private int load;
        private int most;

        private Hand(Able able) {
            officer = able.officer();
            industries = new HashMap<>(able.industries());
            load = able.load();
            most = load;
        }

        private int of(String division) {
            return division.isEmpty() ? 0 : industries.getOrDefault(division, 0);
        }

        private void give(String division) {
            load++;
            industries.merge(division, 1, Integer::sum);
        }
    }
}
