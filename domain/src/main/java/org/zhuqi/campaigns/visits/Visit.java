package org.zhuqi.campaigns.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * A visit to an enterprise, planned or made.
 *
 * @param key chosen by whoever sends it, so that sending the same thing twice makes one visit
 * @param unit the enterprise's responsible unit
 * @param visitor who went or goes
 * @param as what the visitor is to the enterprise: its officer or its leader
 * @param day on which it was or will be made
 * @param account what was seen and said; null while it is only planned
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Visit(
        VisitId id,
        UUID key,
        EnterpriseId enterprise,
        ReportingUnitId unit,
        UserId visitor,
        VisitorRole as,
        LocalDate day,
        VisitStatus status,
        @Nullable Account account,
        long version) {
    /**
     * What a visitor brings home.
     *
     * @param place where it was made
     * @param met whom the visitor spoke with, by post
     * @param topics what was spoken of
     * @param production how production runs, null when nobody looked
     * @param words what was said
     * @param nextStep what will be done, null when nothing is open
     * @param recordedAt when it reached the platform, which may be days later than the visit
     */
    public record Account(
            String place,
            String met,
            Set<Topic> topics,
            @Nullable ProductionState production,
            String words,
            @Nullable String nextStep,
            Instant recordedAt) {
        public Account {
            topics = Set.copyOf(topics);
            if (topics.isEmpty() && words.isBlank()) {
                throw VisitsError.SAYS_NOTHING.refused();
            }
        }
    }

    public Visit {
        if ((account != null) != (status == VisitStatus.MADE)) {
            throw new IllegalArgumentException("a visit has an account once it is made, and only then");
        }
    }

    /** What a visit is to, and by whom. */
    public record Errand(EnterpriseId enterprise, ReportingUnitId unit, UserId visitor, VisitorRole as) {}

    public static Visit planned(VisitId id, UUID key, Errand errand, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw VisitsError.PLANNED_IN_THE_PAST.refused();
        }
        return new Visit(
                id,
                key,
                errand.enterprise(),
                errand.unit(),
                errand.visitor(),
                errand.as(),
                day,
                VisitStatus.PLANNED,
                null,
                0);
    }

    /** One that was not planned here. */
    public static Visit made(VisitId id, UUID key, Errand errand, LocalDate day, Account account, LocalDate today) {
        refuseToCome(day, today);
        return new Visit(
                id,
                key,
                errand.enterprise(),
                errand.unit(),
                errand.visitor(),
                errand.as(),
                day,
                VisitStatus.MADE,
                account,
                0);
    }

    /** The planned one was made, on the day planned or another. */
    public Visit carriedOut(UUID sentAs, LocalDate on, Account told, LocalDate today) {
        refuseToCome(on, today);
        return become(VisitStatus.MADE, told).withKey(sentAs).withDay(on);
    }

    public Visit cancelled() {
        return become(VisitStatus.CANCELLED, null);
    }

    private Visit become(VisitStatus next, @Nullable Account told) {
        if (!status.mayBecome(next)) {
            throw VisitsError.STATUS_NOT_ALLOWED.refused();
        }
        return new Visit(id, key, enterprise, unit, visitor, as, day, next, told, version);
    }

    private static void refuseToCome(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw VisitsError.DAY_TO_COME.refused();
        }
    }
}
