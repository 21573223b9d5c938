package org.zhuqi.parks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.LocalText;

/**
 * A building of a park with the stages it reached.
 *
 * @param history in the order of their days; at least the one it was recorded at
 */
@With(AccessLevel.PRIVATE)
public record Building(BuildingId id, ParkId park, Plan plan, List<Reached> history, long version) {
    /** @param floor in ㎡ with its qualifier, null when nobody said */
    public record Plan(
            LocalText name,
            BuildingFunction function,
            @Nullable Approximate floor) {}

    /** @param note what else is to be said, empty when nothing */
    public record Reached(BuildingStage stage, LocalDate day, String note) {}

    public Building {
        history = List.copyOf(history);
    }

    public static Building recorded(BuildingId id, ParkId park, Plan plan, Reached reached, LocalDate today) {
        notToCome(reached.day(), today);
        return new Building(id, park, plan, List.of(reached), 0);
    }

    public Building revised(Plan newPlan) {
        return withPlan(newPlan);
    }

    /** One step of the law of stages, not before the last one. */
    public Building reached(Reached step, LocalDate today) {
        notToCome(step.day(), today);
        Reached last = history.getLast();
        if (!last.stage().next().contains(step.stage()) || step.day().isBefore(last.day())) {
            throw ParksError.STAGE_NOT_ALLOWED.refused();
        }
        if (step.stage() == BuildingStage.CLOSED && step.note().isBlank()) {
            throw ParksError.REASON_MISSING.refused();
        }
        List<Reached> all = new ArrayList<>(history);
        all.add(step);
        return withHistory(all);
    }

    /** The stage at the end of the day; empty before anybody said. */
    public Optional<BuildingStage> stage(LocalDate asOf) {
        return history.stream()
                .filter(each -> !each.day().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .map(Reached::stage);
    }

    private static void notToCome(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw ParksError.DAY_TO_COME.refused();
        }
    }
}
