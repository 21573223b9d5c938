package org.zhuqi.parks;

import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;

/**
 * Somebody's being in a park, in a space of it where that is known.
 *
 * @param building null where only the park is known
 * @param space null where only the park or building is known
 * @param area in ㎡ with the qualifier of its source; null when nobody said, or when the space says it
 * @param withdrawn it was entered by mistake and counts nowhere
 */
@With(AccessLevel.PRIVATE)
public record Tenancy(
        TenancyId id,
        ParkId park,
        @Nullable BuildingId building,
        @Nullable SpaceId space,
        Tenant tenant,
        @Nullable Approximate area,
        Term term,
        boolean withdrawn,
        long version) {

    /**
     * @param name null for one whose name was not published (未公布名称)
     * @param enterprise null for one that is not on record
     * @param open whether its name may stand on the public page
     */
    public record Tenant(@Nullable String name, @Nullable EnterpriseId enterprise, boolean open) {
        public static final Tenant UNNAMED = new Tenant(null, null, false);
    }

    /**
     * @param from first day
     * @param atLatest it may have begun before: what is known is that on this day it had
     * @param to last day, null while none is agreed
     */
    public record Term(
            LocalDate from, boolean atLatest, @Nullable LocalDate to) {
        public Term {
            if (to != null && to.isBefore(from)) {
                throw ParksError.ENDS_BEFORE_IT_BEGINS.refused();
            }
        }

        public boolean covers(LocalDate day) {
            LocalDate last = to;
            return !day.isBefore(from) && (last == null || !day.isAfter(last));
        }

        /** Whether they share a day. */
        public boolean overlaps(Term other) {
            LocalDate last = to;
            LocalDate otherLast = other.to();
            return (last == null || !last.isBefore(other.from())) && (otherLast == null || !otherLast.isBefore(from));
        }
    }

    public TenancyStatus status(LocalDate asOf) {
        if (withdrawn) {
            return TenancyStatus.WITHDRAWN;
        }
        if (term.covers(asOf)) {
            return TenancyStatus.ACTIVE;
        }
        return asOf.isBefore(term.from()) ? TenancyStatus.TO_COME : TenancyStatus.ENDED;
    }

    /** @param to new last day, null for none; not before the old one */
    public Tenancy extended(@Nullable LocalDate to, LocalDate today) {
        refuseWhenOver(today);
        LocalDate before = term.to();
        if (before == null || (to != null && to.isBefore(before))) {
            throw ParksError.ENDS_BEFORE_IT_BEGINS.refused();
        }
        return withTerm(new Term(term.from(), term.atLatest(), to));
    }

    /** @param last last day, which may lie in the past when it is told late */
    public Tenancy ended(LocalDate last, String why, LocalDate today) {
        refuseWhenOver(today);
        reason(why);
        return withTerm(new Term(term.from(), term.atLatest(), last));
    }

    /** Says what was so all the time and had been entered wrongly; one that is over may be corrected too. */
    public Tenancy corrected(Tenant newTenant, @Nullable Approximate newArea, Term newTerm, String why) {
        if (withdrawn) {
            throw ParksError.TENANCY_OVER.refused();
        }
        reason(why);
        return withTenant(newTenant).withArea(newArea).withTerm(newTerm);
    }

    /** Takes back what never was. */
    public Tenancy takenBack(String why) {
        if (withdrawn) {
            throw ParksError.TENANCY_OVER.refused();
        }
        reason(why);
        return withWithdrawn(true);
    }

    private void refuseWhenOver(LocalDate today) {
        TenancyStatus status = status(today);
        if (status == TenancyStatus.WITHDRAWN || status == TenancyStatus.ENDED) {
            throw ParksError.TENANCY_OVER.refused();
        }
    }

    private static void reason(String why) {
        if (why.isBlank()) {
            throw ParksError.REASON_MISSING.refused();
        }
    }
}
