package org.zhuqi.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.RoughDate;

/**
 * A project of the ledger with the stage it has reached and the days it promised. What it reports by the month stands by
 * itself.
 *
 * @param demonstration invented, or a real project carrying only what a public text states
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Project(
        ProjectId id, Sheet sheet, Standing standing, Schedule schedule, boolean demonstration, long version) {

    /**
     * How far it is.
     *
     * @param halt null while it goes on
     * @param since the day of the last step
     */
    public record Standing(Stage stage, @Nullable Halt halt, LocalDate since) {}

    /**
     * Promised and reached days.
     *
     * @param permits those that somebody has said something about; any other is needed and not there
     * @param milestones in the order of their kinds, one of each
     * @param entered the day it entered the statistics (入统), null before
     * @param excuse why it did not start when it should, empty when nobody recorded that
     */
    public record Schedule(
            List<Permit> permits,
            List<Milestone> milestones,
            @Nullable LocalDate entered,
            String excuse) {
        public static final Schedule BLANK = new Schedule(List.of(), List.of(), null, "");

        public Schedule {
            permits =
                    permits.stream().sorted(Comparator.comparing(Permit::kind)).toList();
            milestones = milestones.stream()
                    .sorted(Comparator.comparing(Milestone::kind))
                    .toList();
        }

        public Optional<Milestone> milestone(MilestoneKind kind) {
            return milestones.stream().filter(each -> each.kind() == kind).findFirst();
        }

        /** What is expected next: of those not reached the one whose last day comes first. */
        public Optional<Milestone> next() {
            return milestones.stream()
                    .filter(each -> each.actual() == null && each.expected() != null)
                    .min(Comparator.comparing(
                            each -> Objects.requireNonNull(each.expected()).to()));
        }

        Schedule with(Milestone milestone) {
            List<Milestone> all = new ArrayList<>(milestones);
            all.removeIf(each -> each.kind() == milestone.kind());
            all.add(milestone);
            return new Schedule(permits, all, entered, excuse);
        }

        Schedule with(Permit permit) {
            List<Permit> all = new ArrayList<>(permits);
            all.removeIf(each -> each.kind() == permit.kind());
            all.add(permit);
            return new Schedule(all, milestones, entered, excuse);
        }
    }

    /**
     * Enters a project into the ledger, at whatever stage it is met.
     *
     * @param since the day it reached that stage
     */
    public static Project recorded(
            ProjectId id, Sheet sheet, Stage stage, LocalDate since, boolean demonstration, ProjectRules rules) {
        sheet.investment().check(rules);
        return new Project(id, sheet, new Standing(stage, null, since), Schedule.BLANK, demonstration, 0);
    }

    public Project revised(Sheet newSheet, ProjectRules rules) {
        newSheet.investment().check(rules);
        return withSheet(newSheet);
    }

    public ReportingUnitId unit() {
        return sheet.site().unit();
    }

    /** Whether the actor may use the right on it; an enterprise where it is one of the owners. */
    public Access may(Actor actor, Right right) {
        EnterpriseId own = actor.enterprise();
        boolean owner = sheet.parties().owners().stream()
                .map(Sheet.Owner::enterprise)
                .anyMatch(each -> each != null && each.equals(own));
        return actor.may(right, unit(), owner ? own : null);
    }

    /** Every permit, in order. */
    public List<Permit> permits() {
        Map<PermitKind, Permit> known = new EnumMap<>(PermitKind.class);
        for (PermitKind kind : PermitKind.values()) {
            known.put(kind, Permit.open(kind));
        }
        schedule.permits().forEach(permit -> known.put(permit.kind(), permit));
        return List.copyOf(known.values());
    }

    public List<PermitKind> missingPermits(LocalDate day) {
        return permits().stream()
                .filter(permit -> permit.missing(day))
                .map(Permit::kind)
                .toList();
    }

    public Project permitted(Permit permit) {
        refuseWhenTerminated();
        return withSchedule(schedule.with(permit));
    }

    public Project promised(Milestone milestone, LocalDate today) {
        refuseWhenTerminated();
        RoughDate actual = milestone.actual();
        if (actual != null && actual.from().isAfter(today)) {
            throw ProjectsError.DAY_TO_COME.refused();
        }
        return withSchedule(schedule.with(milestone));
    }

    /** @param excuse why it did not start when it should; empty takes it back */
    public Project noted(@Nullable LocalDate entered, String excuse) {
        return withSchedule(new Schedule(schedule.permits(), schedule.milestones(), entered, excuse));
    }

    /**
     * One step forward, which reaches the milestone that belongs to the stage.
     *
     * @param why needed where work starts without all permits; else what somebody wants to add
     */
    public Project advanced(Stage next, LocalDate day, String why) {
        refuseWhenTerminated();
        if (standing.halt() != null) {
            throw ProjectsError.HALTED.refused();
        }
        if (!StageLaw.from(standing.stage()).next().contains(next)) {
            throw ProjectsError.STEP_NOT_ALLOWED.refused();
        }
        if (next == Stage.STARTED && why.isBlank() && !missingPermits(day).isEmpty()) {
            throw ProjectsError.PERMITS_MISSING.refused();
        }
        MilestoneKind kind = StageLaw.from(next).reached();
        Schedule reached = kind == null
                ? schedule
                : schedule.with(schedule.milestone(kind)
                        .orElse(new Milestone(kind, null, null, null, ""))
                        .reached(day));
        return withStanding(new Standing(next, null, day)).withSchedule(reached);
    }

    public Project halted(Halt halt, LocalDate day, String why) {
        refuseWhenTerminated();
        reason(why);
        if (standing.halt() == halt || !StageLaw.from(standing.stage()).halts().contains(halt)) {
            throw ProjectsError.STEP_NOT_ALLOWED.refused();
        }
        return withStanding(new Standing(standing.stage(), halt, day));
    }

    /** Goes on at the stage where it was halted. */
    public Project resumed(LocalDate day, String why) {
        refuseWhenTerminated();
        reason(why);
        if (standing.halt() == null) {
            throw ProjectsError.NOT_HALTED.refused();
        }
        return withStanding(new Standing(standing.stage(), null, day));
    }

    /** The last day on which the start would be in time, null when none was planned. */
    public @Nullable LocalDate plannedStart() {
        return schedule.milestone(MilestoneKind.START)
                .map(Milestone::planned)
                .map(RoughDate::to)
                .orElse(null);
    }

    /** The day it started, null when it has not, or nobody knows when. */
    public @Nullable LocalDate started() {
        return schedule.milestone(MilestoneKind.START)
                .map(Milestone::actual)
                .map(RoughDate::from)
                .orElse(null);
    }

    /** The last milestone reached, in their order. */
    public Optional<Milestone> lastReached() {
        return schedule.milestones().stream()
                .filter(each -> each.actual() != null)
                .reduce((earlier, later) -> later);
    }

    public void refuseWhenTerminated() {
        if (standing.halt() == Halt.TERMINATED) {
            throw ProjectsError.TERMINATED.refused();
        }
    }

    private static void reason(String why) {
        if (why.isBlank()) {
            throw ProjectsError.REASON_MISSING.refused();
        }
    }

    /** What is known of its total investment. */
    public Optional<Money> total() {
        return sheet.investment().known();
    }
}
