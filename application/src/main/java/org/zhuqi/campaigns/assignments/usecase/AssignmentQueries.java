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
     * @param firstDayOutside null while it lasts
     * @param reason why it ended
     */
    record Line(
            AssignmentId id,
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            UserId officer,
            LocalText officerName,
            @Nullable UserId leader,
            @Nullable LocalText leaderName,
            @Nullable String department,
            LocalDate from,
            @Nullable LocalDate firstDayOutside,
            @Nullable String reason,
            List<String> openMatters,
            @Nullable LocalText successorName) {}

    /**
     * Which are wanted; null means all.
     *
     * @param ended whether those that are over are wanted too
     */
    record Filter(@Nullable ReportingUnitId unit, @Nullable UserId officer, boolean ended) {
        public static final Filter CURRENT = new Filter(null, null, false);
    }

    /** An above-scale enterprise that nobody looks after. */
    record Gap(
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            @Nullable String industry) {}

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
     * @param officers active officers of the unit
     * @param overloaded those of them with more than the limit
     */
    record Coverage(ReportingUnitId unit, int aboveScale, int covered, int officers, int overloaded) {
        public int gaps() {
            return aboveScale - covered;
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

    /** All of one enterprise within {@code AssignmentsRight.READ}, the newest first. */
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
