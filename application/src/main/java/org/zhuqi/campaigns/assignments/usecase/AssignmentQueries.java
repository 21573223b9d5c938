package org.zhuqi.campaigns.assignments.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** Who looks after whom, who has nobody, and who has how much. */
@Port
public interface AssignmentQueries {
    /**
     * One assignment.
     *
     * @param unit the enterprise's responsible unit when it began
     * @param present its responsible unit now
     * @param firstDayOutside null while it lasts
     * @param reason why it ended
     */
    record Line(
            AssignmentId id,
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            ReportingUnitId present,
            UserId officer,
            LocalText officerName,
            @Nullable UserId leader,
            @Nullable LocalText leaderName,
            @Nullable String department,
            LocalDate from,
            @Nullable LocalDate firstDayOutside,
            @Nullable String reason,
            List<String> openMatters,
            @Nullable LocalText successorName) {
        /** Whether the enterprise went to another unit while somebody of the former one looks after it. */
        public boolean unitDiffers() {
            return firstDayOutside == null && !unit.equals(present);
        }
    }

    /**
     * Which are wanted; null means all.
     *
     * @param ended whether those that are over are wanted too
     */
    record Filter(@Nullable ReportingUnitId unit, @Nullable UserId officer, boolean ended) {
        public static final Filter CURRENT = new Filter(null, null, false);
    }

    /** Why an enterprise is a gap. */
    enum GapKind {
        /** It is above scale, and nobody looks after it. */
        NO_OFFICER,
        /** It moved, and an officer of its former unit looks after it. */
        UNIT_DIFFERS
    }

    /**
     * An enterprise that nobody of its unit looks after.
     *
     * @param unit its responsible unit now
     * @param held the assignment of its former unit, null where nobody looks after it
     */
    record Gap(
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            @Nullable String industry,
            @Nullable Held held) {
        public GapKind kind() {
            return held == null ? GapKind.NO_OFFICER : GapKind.UNIT_DIFFERS;
        }
    }

    /** An assignment that its former unit holds. */
    record Held(AssignmentId assignment, ReportingUnitId unit, UserId officer, LocalText officerName) {}

    /**
     * What one officer looks after.
     *
     * @param industries how many of each division of GB/T 4754
     */
    record Load(
            UserId officer, LocalText name, ReportingUnitId unit, int enterprises, Map<String, Integer> industries) {}

    /**
     * One unit's state.
     *
     * @param moved enterprises that came from another unit, whose officer still looks after them
     * @param officers active officers of the unit
     * @param overloaded those of them with more than the limit
     */
    record Coverage(ReportingUnitId unit, int aboveScale, int covered, int moved, int officers, int overloaded) {
        public int gaps() {
            return aboveScale - covered + moved;
        }
    }

    /** @param since first day of the assignment that covers it */
    record Covered(
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            LocalDate since) {}

    /** Within {@code AssignmentsRight.WORK}, the newest first. */
    Page<Line> list(Scope scope, Filter filter, LocalDate asOf, PageRequest page);

    /** All of one enterprise, the newest first: to the unit that had it and, from the first, to the one that has it now. */
    List<Line> history(Scope scope, EnterpriseId enterprise);

    /** Within {@code AssignmentsRight.WORK}, by id. */
    Page<Gap> gaps(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf, PageRequest page);

    /** Active officers of the units within {@code AssignmentsRight.WORK}, those with most first. */
    List<Load> loads(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf);

    /** Each unit within {@code AssignmentsRight.WORK} that enterprises belong to, by id. */
    List<Coverage> coverage(Scope scope, LocalDate asOf, int limit);

    /** Above-scale enterprises with an officer on the day, within {@code AssignmentsRight.READ}. */
    long countCovered(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf);

    /** The same of each unit; those without any are left out. */
    Map<ReportingUnitId, Long> countCoveredByUnit(Scope scope, LocalDate asOf);

    /** The enterprises behind {@link #countCovered}, by id. */
    Page<Covered> covered(Scope scope, @Nullable ReportingUnitId unit, LocalDate asOf, PageRequest page);
}
