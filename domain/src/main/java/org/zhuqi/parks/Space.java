package org.zhuqi.parks;

import java.math.BigDecimal;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * A space of a building that is let as a whole (单元): what occupancy is counted in.
 *
 * @param from first day on which it may be let
 * @param until last day, null while it is there; a space that is divided or joined ends, and new ones begin
 */
@With(AccessLevel.PRIVATE)
public record Space(
        SpaceId id,
        BuildingId building,
        ParkId park,
        Fitting fitting,
        LocalDate from,
        @Nullable LocalDate until,
        long version) {

    /**
     * @param code what it is called in its building
     * @param area in ㎡, above nothing
     * @param height clear height in m, null when nobody said
     * @param load of the floor in t/㎡, null when nobody said
     * @param power in kVA, null when nobody said
     */
    public record Fitting(
            String code,
            BigDecimal area,
            @Nullable BigDecimal height,
            @Nullable BigDecimal load,
            @Nullable BigDecimal power) {
        public Fitting {
            if (area.signum() <= 0) {
                throw new IllegalArgumentException("a space has an area: " + area);
            }
        }
    }

    public Space {
        if (until != null && until.isBefore(from)) {
            throw ParksError.ENDS_BEFORE_IT_BEGINS.refused();
        }
    }

    public boolean there(LocalDate day) {
        LocalDate last = until;
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    /** Whether it is there on every day of the term; a term whose beginning is only known at the latest begins then. */
    public boolean there(Tenancy.Term term) {
        LocalDate last = until;
        LocalDate to = term.to();
        return !term.from().isBefore(from) && (last == null || (to != null && !to.isAfter(last)));
    }

    public Space revised(Fitting newFitting) {
        return withFitting(newFitting);
    }

    /** Gives it up after the day. */
    public Space givenUp(LocalDate lastDay) {
        return withUntil(lastDay);
    }
}
