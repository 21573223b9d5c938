package org.zhuqi.projects;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which step follows which: the one table (docs/domain.md §9.1). */
public final class StageLaw {
    /**
     * What may follow a stage.
     *
     * @param next one step forward; more than one only where the trial may be left out
     * @param halts what it may be halted as; it returns to the same stage
     * @param reached the milestone that entering the stage fulfils, null when none
     */
    public record Way(
            Set<Stage> next, Set<Halt> halts, @Nullable MilestoneKind reached) {
        public Way {
            next = Set.copyOf(next);
            halts = Set.copyOf(halts);
        }
    }

    private static final Set<Halt> BEFORE_WORK = Set.of(Halt.DEFERRED, Halt.TERMINATED);
    private static final Set<Halt> AT_WORK = Set.of(Halt.STOPPED, Halt.DEFERRED, Halt.TERMINATED);
    private static final Set<Halt> IN_PRODUCTION = Set.of(Halt.STOPPED, Halt.TERMINATED);

    private static final Map<Stage, Way> TABLE = new EnumMap<>(Map.of(
            Stage.IDEA, new Way(Set.of(Stage.RESERVE), BEFORE_WORK, null),
            Stage.RESERVE, new Way(Set.of(Stage.SIGNED), BEFORE_WORK, null),
            Stage.SIGNED, new Way(Set.of(Stage.PREPARATION), BEFORE_WORK, MilestoneKind.SIGNING),
            Stage.PREPARATION, new Way(Set.of(Stage.STARTED), BEFORE_WORK, null),
            Stage.STARTED, new Way(Set.of(Stage.BUILDING), AT_WORK, MilestoneKind.START),
            Stage.BUILDING, new Way(Set.of(Stage.COMPLETED), AT_WORK, null),
            Stage.COMPLETED, new Way(Set.of(Stage.TRIAL, Stage.PRODUCTION), AT_WORK, MilestoneKind.ACCEPTANCE),
            Stage.TRIAL, new Way(Set.of(Stage.PRODUCTION), IN_PRODUCTION, MilestoneKind.TRIAL),
            Stage.PRODUCTION, new Way(Set.of(Stage.FULL), IN_PRODUCTION, MilestoneKind.PRODUCTION),
            Stage.FULL, new Way(Set.of(), Set.of(), MilestoneKind.FULL)));

    private StageLaw() {}

    public static Way from(Stage stage) {
        Way way = TABLE.get(stage);
        if (way == null) {
            throw new IllegalStateException("no law for " + stage);
        }
        return way;
    }
}
