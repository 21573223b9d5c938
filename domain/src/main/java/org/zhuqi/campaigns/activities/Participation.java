package org.zhuqi.campaigns.activities;

import java.time.Instant;
import java.util.List;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * An enterprise's part in an activity: there is one for each, however often it registers and withdraws.
 *
 * @param unit the enterprise's responsible unit
 * @param since when it registered, the last time: who waits longest moves up first
 * @param booth number of its booth, null when it has none
 * @param arrival when it came, null as long as it did not
 * @param printed when an officer printed its badge as it is now, null as long as nobody did
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Participation(
        ParticipationId id,
        ActivityId activity,
        EnterpriseId enterprise,
        ReportingUnitId unit,
        ParticipationStatus status,
        Instant since,
        Entry entry,
        Badge badge,
        @Nullable String booth,
        @Nullable Arrival arrival,
        @Nullable Instant printed,
        long version) {
    /**
     * What was filled in.
     *
     * @param persons who comes, by name
     * @param contact whom to call
     * @param phone personal: shown in full to whoever organises and to the enterprise's unit, on record
     */
    public record Entry(
            RegisteredBy by, List<String> persons, String contact, String phone, boolean boothWished, Needs needs) {
        public Entry {
            persons = List.copyOf(persons);
        }
    }

    /** That it came: the first time counts. */
    public record Arrival(Instant at, UserId by) {}

    public Participation {
        if (booth != null && status != ParticipationStatus.REGISTERED) {
            throw new IllegalArgumentException("only who has a place has a booth");
        }
        if (arrival != null && status != ParticipationStatus.REGISTERED) {
            throw new IllegalArgumentException("who came has a place");
        }
    }

    /** Of an enterprise that was not on the list; it waits when no place is free. */
    public static Participation registered(
            ParticipationId id,
            ActivityId activity,
            EnterpriseId enterprise,
            ReportingUnitId unit,
            Entry entry,
            boolean placeFree,
            Instant now) {
        return new Participation(
                id,
                activity,
                enterprise,
                unit,
                placeFree ? ParticipationStatus.REGISTERED : ParticipationStatus.WAITING,
                now,
                entry,
                Badge.fresh(),
                null,
                null,
                null,
                0);
    }

    /** One that withdrew comes back, to the end of the list. */
    public Participation again(Entry typed, boolean placeFree, Instant now) {
        if (status != ParticipationStatus.WITHDRAWN) {
            throw ActivitiesError.REGISTERED_ALREADY.refused();
        }
        return withStatus(placeFree ? ParticipationStatus.REGISTERED : ParticipationStatus.WAITING)
                .withSince(now)
                .withEntry(typed);
    }

    /** Filled in anew, as long as nobody came; a badge with other names on it must be printed again. */
    public Participation corrected(Entry typed) {
        if (status == ParticipationStatus.WITHDRAWN) {
            throw ActivitiesError.WITHDRAWN.refused();
        }
        if (arrival != null) {
            throw ActivitiesError.CORRECTED_TOO_LATE.refused();
        }
        Participation corrected = withEntry(typed);
        return typed.persons().equals(entry.persons()) ? corrected : corrected.withPrinted(null);
    }

    public Participation printedAt(Instant now) {
        requirePlace();
        return withPrinted(now);
    }

    /** How many people come. */
    public int people() {
        return entry.persons().size();
    }

    public Participation withdrawn() {
        if (status == ParticipationStatus.WITHDRAWN) {
            throw ActivitiesError.WITHDRAWN.refused();
        }
        if (arrival != null) {
            throw ActivitiesError.CAME_ALREADY.refused();
        }
        return new Participation(
                id,
                activity,
                enterprise,
                unit,
                ParticipationStatus.WITHDRAWN,
                since,
                entry,
                badge,
                null,
                null,
                null,
                version);
    }

    /** A place became free, and it was the first to wait. */
    public Participation movedUp() {
        if (status != ParticipationStatus.WAITING) {
            throw new IllegalStateException("only who waits moves up");
        }
        return withStatus(ParticipationStatus.REGISTERED);
    }

    /** It is here. Whoever is here has a place, also who waited or had withdrawn; the first time stays. */
    public Participation arrived(Instant now, UserId by) {
        return arrival != null
                ? this
                : withStatus(ParticipationStatus.REGISTERED).withArrival(new Arrival(now, by));
    }

    public Participation at(Booth given) {
        requirePlace();
        return withBooth(given.number());
    }

    public Participation withoutBooth() {
        return withBooth(null);
    }

    /** Refuses unless it has a place. */
    public void requirePlace() {
        if (status == ParticipationStatus.WAITING) {
            throw ActivitiesError.WAITS.refused();
        }
        if (status == ParticipationStatus.WITHDRAWN) {
            throw ActivitiesError.WITHDRAWN.refused();
        }
    }

    /** Whether its booth was used: it had one and was there. */
    public boolean showed() {
        return booth != null && arrival != null;
    }
}
