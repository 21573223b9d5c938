package org.zhuqi.reviews.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Reads at which stages matters stood and how long; scope of {@link org.zhuqi.reviews.ReviewsRight#READ}. */
@Port
public interface StageQueries {
    /** How many matters stood at which stage at the end of the day, by unit; what is over stands nowhere. */
    List<Standing> standing(Scope scope, Asked asked);

    /** The matters {@link #standing} counts, by the day they came there, the latest first. */
    Page<Stood> stood(Scope scope, Asked asked, PageRequest page);

    /**
     * The stays that ended in the time asked for; those of the same days are one row.
     *
     * @param byUnit whether each unit's are rows of their own
     */
    List<Passed> passed(Scope scope, Asked asked, boolean byUnit);

    /** The stays {@link #passed} counts, each by itself, the latest end first. */
    Page<PassedMatter> passedMatters(Scope scope, Asked asked, PageRequest page);

    /**
     * What is asked.
     *
     * @param subjectKind the owner's word for the matters
     * @param call null for all
     * @param kind null for all stages
     * @param from the first day that counts, null for all; what stands somewhere stands there without it
     * @param asOf the last day that counts
     */
    record Asked(
            String subjectKind,
            @Nullable UUID call,
            @Nullable StageKind kind,
            @Nullable ReportingUnitId unit,
            @Nullable LocalDate from,
            LocalDate asOf) {}

    record Standing(StageKind kind, ReportingUnitId unit, long matters) {}

    record Stood(ReviewId id, LocalText title, ReportingUnitId unit, Instant came) {}

    /**
     * The days of a stay.
     *
     * @param stops when the clock stood still and when it ran on, in turns
     */
    record Days(LocalDate came, LocalDate left, List<LocalDate> stops) {
        public Days {
            stops = List.copyOf(stops);
        }

        /** Working days of the bureau: the day it came is not counted, nor those on which the clock stood still. */
        public int count(WorkingDays calendar) {
            int days = calendar.between(came, left);
            for (int i = 0; i < stops.size(); i += 2) {
                days -= calendar.between(stops.get(i), i + 1 < stops.size() ? stops.get(i + 1) : left);
            }
            return days;
        }
    }

    /** @param unit null where units are not told apart */
    record Passed(StageKind kind, @Nullable ReportingUnitId unit, Days days, long matters) {}

    /** @param stay unlike any other's, since a matter may have stayed at a stage twice */
    record PassedMatter(String stay, ReviewId id, LocalText title, ReportingUnitId unit, Days days) {}
}
