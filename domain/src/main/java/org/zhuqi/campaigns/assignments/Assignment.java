package org.zhuqi.campaigns.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * An officer looks after an enterprise (包保) for a stretch of days. Nothing of it is ever removed: the stretches of an
 * enterprise, one after the other, are its history.
 *
 * @param unit the enterprise's responsible unit when it began
 * @param carers who
 * @param from first day
 * @param ending how it ended, null while it lasts
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Assignment(
        AssignmentId id,
        EnterpriseId enterprise,
        ReportingUnitId unit,
        Carers carers,
        LocalDate from,
        @Nullable Ending ending,
        long version) {
    /**
     * Who looks after it.
     *
     * @param officer an account of the staff
     * @param leader an account of the staff that leads and visits now and then, null when none is named
     * @param department which department stands behind the officer, null when not said
     */
    public record Carers(
            UserId officer,
            @Nullable UserId leader,
            @Nullable String department) {
        public Carers {
            if (officer.equals(leader)) {
                throw AssignmentsError.OFFICER_LEADS_ITSELF.refused();
            }
            department = department == null || department.isBlank() ? null : department.strip();
        }

        public boolean include(UserId person) {
            return officer.equals(person) || person.equals(leader);
        }
    }

    /**
     * The record of a hand-over, or of an end without one.
     *
     * @param firstDayOutside the first day on which the officer no longer looks after it
     * @param openMatters what the successor finds open
     * @param successor who took over, null when nobody did
     */
    public record Ending(
            LocalDate firstDayOutside,
            String reason,
            List<String> openMatters,
            @Nullable UserId successor,
            UserId by,
            Instant at) {
        public Ending {
            openMatters = openMatters.stream()
                    .map(String::strip)
                    .filter(matter -> !matter.isEmpty())
                    .toList();
        }
    }

    public Assignment {
        if (ending != null && !ending.firstDayOutside().isAfter(from)) {
            throw AssignmentsError.ENDS_TOO_EARLY.refused();
        }
    }

    public static Assignment begun(
            AssignmentId id, EnterpriseId enterprise, ReportingUnitId unit, Carers carers, LocalDate from) {
        return new Assignment(id, enterprise, unit, carers, from, null, 0);
    }

    public boolean covers(LocalDate day) {
        Ending end = ending;
        return !day.isBefore(from) && (end == null || day.isBefore(end.firstDayOutside()));
    }

    /** The last day of it, null while it lasts. */
    public @Nullable LocalDate lastDay() {
        return ending == null ? null : ending.firstDayOutside().minusDays(1);
    }

    /** Ends it, with or without a successor; once. */
    public Assignment ended(Ending how) {
        if (ending != null) {
            throw AssignmentsError.ENDED_ALREADY.refused();
        }
        return withEnding(how);
    }

    /**
     * What follows after a hand-over: the same enterprise and leader in the successor's hands.
     *
     * @param present the enterprise's responsible unit now
     */
    public Assignment takenOver(AssignmentId next, ReportingUnitId present) {
        Ending how = Objects.requireNonNull(ending, "an assignment passes on when it ends");
        UserId successor = Objects.requireNonNull(how.successor(), "somebody takes over");
        UserId leader = successor.equals(carers.leader()) ? null : carers.leader();
        // The department is one of the former unit.
        String department = present.equals(unit) ? carers.department() : null;
        return begun(next, enterprise, present, new Carers(successor, leader, department), how.firstDayOutside());
    }

    /** Two of one enterprise share a day. */
    public boolean overlaps(Assignment other) {
        Ending mine = ending;
        Ending theirs = other.ending;
        return enterprise.equals(other.enterprise)
                && (theirs == null || from.isBefore(theirs.firstDayOutside()))
                && (mine == null || other.from.isBefore(mine.firstDayOutside()));
    }
}
