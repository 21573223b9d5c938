package org.zhuqi.campaigns.demands.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;

/**
 * Proposes who handles a demand: by what it is about, where the enterprise lies, how much each unit has in hand and how
 * it did with the like before. It proposes and shows why; the office decides.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ProposeRouting {
    private static final int PLACE = 40;
    private static final int CATEGORY = 50;
    private static final int ON_TIME = 20;
    private static final int SATISFIED = 10;
    private static final int HEAVIEST_LOAD = 20;
    private static final int SHOWN = 3;

    private final DemandMover mover;
    private final DemandQueries queries;
    private final UnitDirectory units;
    private final Categories categories;

    /** @param args numbers for the words */
    public record Reason(Kind kind, int points, List<Long> args) {
        public enum Kind {
            /** The category is usually the prefecture's. */
            CATEGORY,
            /** The enterprise lies there. */
            PLACE,
            /** Resolved on time: {0} of {1} of this category. */
            ON_TIME,
            /** Satisfied: {0} of {1} rated. */
            SATISFIED,
            /** In hand: {0}. */
            LOAD
        }
    }

    public record Proposal(ReportingUnitId unit, int points, List<Reason> reasons) {
        public Proposal {
            reasons = List.copyOf(reasons);
        }
    }

    /** The best first, at most three. */
    public List<Proposal> propose(Actor actor, DemandId id) {
        actor.may(DemandsRight.OFFICE).orRefuse();
        Demand demand = mover.forReader(actor, id, DemandsRight.READ);
        Map<ReportingUnitId, DemandQueries.UnitRecord> records =
                queries.unitRecords(actor.scopeFor(DemandsRight.READ), demand.category()).stream()
                        .collect(Collectors.toMap(DemandQueries.UnitRecord::unit, Function.identity()));
        boolean byPrefecture =
                categories.find(demand.category()).map(Category::byPrefecture).orElse(false);
        return units.all().stream()
                .filter(ReportingUnit::active)
                .map(unit -> proposal(unit, demand, records.get(unit.id()), byPrefecture))
                .sorted(Comparator.comparingInt(Proposal::points)
                        .reversed()
                        .thenComparing(proposal -> proposal.unit().value()))
                .limit(SHOWN)
                .toList();
    }

    private static Proposal proposal(
            ReportingUnit unit, Demand demand, DemandQueries.@Nullable UnitRecord known, boolean byPrefecture) {
        List<Reason> reasons = new ArrayList<>();
        if (byPrefecture && unit.kind() == UnitKind.PREFECTURE) {
            reasons.add(new Reason(Reason.Kind.CATEGORY, CATEGORY, List.of()));
        }
        if (unit.id().equals(demand.matter().unit())) {
            reasons.add(new Reason(Reason.Kind.PLACE, PLACE, List.of()));
        }
        if (known != null && known.resolved() > 0) {
            reasons.add(new Reason(
                    Reason.Kind.ON_TIME,
                    share(ON_TIME, known.onTime(), known.resolved()),
                    List.of(known.onTime(), known.resolved())));
        }
        if (known != null && known.rated() > 0) {
            reasons.add(new Reason(
                    Reason.Kind.SATISFIED,
                    share(SATISFIED, known.satisfied(), known.rated()),
                    List.of(known.satisfied(), known.rated())));
        }
        if (known != null && known.open() > 0) {
            reasons.add(
                    new Reason(Reason.Kind.LOAD, -(int) Math.min(HEAVIEST_LOAD, known.open()), List.of(known.open())));
        }
        return new Proposal(unit.id(), reasons.stream().mapToInt(Reason::points).sum(), reasons);
    }

    private static int share(int most, long part, long whole) {
        return (int) (most * part / whole);
    }
}
