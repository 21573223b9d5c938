package org.zhuqi.campaigns.visits.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.visits.ProductionState;
import org.zhuqi.campaigns.visits.Topic;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.VisitorRole;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** Visits made, planned and due. */
@Port
public interface VisitQueries {
    /** One visit; place, whom one met, words and when it was recorded are null until it is made. */
    record View(
            VisitId id,
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            UserId visitor,
            LocalText visitorName,
            VisitorRole as,
            LocalDate day,
            VisitStatus status,
            @Nullable String place,
            @Nullable String met,
            Set<Topic> topics,
            @Nullable ProductionState production,
            @Nullable String words,
            @Nullable String nextStep,
            @Nullable Instant recordedAt) {}

    /** Which are wanted; null means all, days included. */
    record Filter(
            @Nullable ReportingUnitId unit,
            @Nullable UserId visitor,
            @Nullable EnterpriseId enterprise,
            @Nullable VisitStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    /**
     * A visit that somebody owes.
     *
     * @param last day of the last one in this role, null when there was none
     * @param due last day on which it is in time
     * @param planned the next day planned, null when none is
     */
    record Due(
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            UserId visitor,
            LocalText visitorName,
            VisitorRole as,
            @Nullable LocalDate last,
            LocalDate due,
            @Nullable LocalDate planned) {
        public boolean overdue(LocalDate today) {
            return due.isBefore(today);
        }
    }

    /**
     * Which are wanted.
     *
     * @param until due on this day at the latest
     */
    record DueFilter(
            @Nullable ReportingUnitId unit, @Nullable UserId visitor, LocalDate until) {}

    /** Within {@code VisitsRight.READ}, the newest first. */
    Page<View> list(Scope scope, Filter filter, PageRequest page);

    /** Within {@code VisitsRight.READ}. */
    Optional<View> find(Scope scope, VisitId id);

    /** What assignments of the day demand, within {@code VisitsRight.READ}, the longest overdue first. */
    Page<Due> due(Scope scope, DueFilter filter, VisitFrequency frequency, LocalDate asOf, PageRequest page);

    /** One's own of these, within {@code VisitsRight.RECORD}, at most 50. */
    List<Due> ownDue(Scope scope, VisitFrequency frequency, LocalDate asOf, LocalDate until);

    /** How many were made on the days from one to the other, within {@code VisitsRight.READ}; exact. */
    long countMade(Scope scope, @Nullable ReportingUnitId unit, @Nullable LocalDate from, LocalDate to);

    /** The same of each unit; those without any are left out. */
    Map<ReportingUnitId, Long> countMadeByUnit(Scope scope, @Nullable LocalDate from, LocalDate to);

    /** The visits behind {@link #countMade}, the newest first. */
    Page<View> made(
            Scope scope, @Nullable ReportingUnitId unit, @Nullable LocalDate from, LocalDate to, PageRequest page);

    /** How many were due before the day and are not made by then, within {@code VisitsRight.READ}; exact. */
    long countOverdue(Scope scope, @Nullable ReportingUnitId unit, VisitFrequency frequency, LocalDate asOf);

    /** The same of each unit; those without any are left out. */
    Map<ReportingUnitId, Long> countOverdueByUnit(Scope scope, VisitFrequency frequency, LocalDate asOf);
}
