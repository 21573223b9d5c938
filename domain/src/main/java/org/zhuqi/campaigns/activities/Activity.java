package org.zhuqi.campaigns.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * An activity that enterprises take part in.
 *
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Activity(ActivityId id, Plan plan, Standing standing, long version) {
    /** Stands are set up the evening before: who comes then is checked in already. */
    private static final Duration DOOR_OPENS_BEFORE = Duration.ofHours(12);

    /**
     * What is planned.
     *
     * @param supports ids of the subsidies that an enterprise whose booth was used may apply for, see
     *     {@link BoothSupport}
     */
    public record Plan(Frame frame, Times times, Hosts hosts, Capacity capacity, Set<String> supports) {
        public Plan {
            supports = Set.copyOf(supports);
        }
    }

    /**
     * What it is.
     *
     * @param campaign of which it is part, null when of none
     * @param programme what happens when, null while nobody wrote it
     */
    public record Frame(
            LocalText title,
            ActivityKind kind,
            @Nullable CampaignId campaign,
            LocalText place,
            @Nullable LocalText programme) {}

    /**
     * When it is, and when enterprises register.
     *
     * @param to the first moment after it
     * @param closes the first moment that is too late to register
     */
    public record Times(Instant from, Instant to, Instant opens, Instant closes) {
        public Times {
            if (!from.isBefore(to) || !opens.isBefore(closes) || closes.isAfter(to)) {
                throw ActivitiesError.TIMES_WRONG.refused();
            }
        }
    }

    /** Who holds it: one unit whose officers do the work, and others by their names, e.g. a bank. */
    public record Hosts(ReportingUnitId organiser, List<String> coOrganisers) {
        public Hosts {
            coOrganisers = List.copyOf(coOrganisers);
        }
    }

    /**
     * For how many.
     *
     * @param places enterprises that can register; whoever comes later waits
     * @param seats people who can come in all, null where nobody counts them
     */
    public record Capacity(int places, @Nullable Integer seats, List<Booth> booths) {
        public Capacity {
            booths = List.copyOf(booths);
            if (places < 1 || (seats != null && seats < 1)) {
                throw ActivitiesError.NO_PLACES.refused();
            }
            Set<String> numbers = new HashSet<>();
            if (!booths.stream().allMatch(booth -> numbers.add(booth.number()))) {
                throw ActivitiesError.BOOTHS_WRONG.refused();
            }
        }

        /** As many people as come. */
        public Capacity(int places, List<Booth> booths) {
            this(places, null, booths);
        }

        public boolean has(String booth) {
            return booths.stream().anyMatch(each -> each.number().equals(booth));
        }
    }

    /**
     * How far it is.
     *
     * @param announcedAt null as long as it was not
     * @param because why it was cancelled, null when it was not
     * @param sequence counts the changes since it was announced, so that calendars replace what they hold (RFC 5545, 3.8.7.4)
     */
    public record Standing(
            ActivityStatus status,
            @Nullable Instant announcedAt,
            @Nullable String because,
            int sequence,
            Instant changedAt) {
        public Standing {
            if ((because != null) != (status == ActivityStatus.CANCELLED)) {
                throw new IllegalArgumentException("an activity is cancelled with a reason, and only then");
            }
        }
    }

    public static Activity drafted(ActivityId id, Plan plan, Instant now) {
        return new Activity(id, plan, new Standing(ActivityStatus.DRAFT, null, null, 0, now), 0);
    }

    public ActivityStatus status() {
        return standing.status();
    }

    public LocalText title() {
        return plan.frame().title();
    }

    public ReportingUnitId organiser() {
        return plan.hosts().organiser();
    }

    /** Whether the public knows it. */
    public boolean isPublic() {
        return standing.announcedAt() != null;
    }

    /**
     * Planned anew.
     *
     * @param taken places that are taken
     * @param seated people who are expected
     * @param used numbers of the booths that somebody has
     */
    public Activity revised(Plan next, int taken, int seated, Set<String> used, Instant now) {
        if (!status().open()) {
            throw ActivitiesError.STATUS_NOT_ALLOWED.refused();
        }
        if (next.capacity().places() < taken) {
            throw ActivitiesError.PLACES_TAKEN.refused(taken);
        }
        Integer seats = next.capacity().seats();
        if (seats != null && seats < seated) {
            throw ActivitiesError.SEATS_TAKEN.refused(seated);
        }
        used.stream()
                .filter(number -> !next.capacity().has(number))
                .sorted()
                .findFirst()
                .ifPresent(number -> {
                    throw ActivitiesError.BOOTH_IN_USE.refused(number);
                });
        return withPlan(next).become(status(), null, now);
    }

    public Activity announced(Instant now) {
        require(ActivityStatus.ANNOUNCED);
        if (!now.isBefore(plan.times().to())) {
            throw ActivitiesError.OVER_ALREADY.refused();
        }
        return withStanding(new Standing(ActivityStatus.ANNOUNCED, now, null, 0, now));
    }

    public Activity held(Instant now) {
        require(ActivityStatus.HELD);
        if (now.isBefore(plan.times().from())) {
            throw ActivitiesError.NOT_BEGUN.refused();
        }
        return become(ActivityStatus.HELD, null, now);
    }

    public Activity closed(Instant now) {
        require(ActivityStatus.CLOSED);
        return become(ActivityStatus.CLOSED, null, now);
    }

    public Activity cancelled(String because, Instant now) {
        require(ActivityStatus.CANCELLED);
        if (because.isBlank()) {
            throw ActivitiesError.REASON_MISSING.refused();
        }
        return become(ActivityStatus.CANCELLED, because.strip(), now);
    }

    /** Refuses with the reason why nobody registers at the moment. */
    public void refuseUnlessRegistering(Instant now) {
        if (status() == ActivityStatus.CANCELLED) {
            throw ActivitiesError.CANCELLED.refused();
        }
        if (status() == ActivityStatus.DRAFT || now.isBefore(plan.times().opens())) {
            throw ActivitiesError.REGISTRATION_NOT_OPEN.refused();
        }
        if (status() != ActivityStatus.ANNOUNCED || !now.isBefore(plan.times().closes())) {
            throw ActivitiesError.REGISTRATION_CLOSED.refused();
        }
    }

    /** Refuses where nobody comes any more or nobody could register yet. */
    public void refuseUnlessExpecting() {
        if (status() != ActivityStatus.ANNOUNCED && status() != ActivityStatus.HELD) {
            throw ActivitiesError.STATUS_NOT_ALLOWED.refused();
        }
    }

    public boolean registering(Instant now) {
        return status() == ActivityStatus.ANNOUNCED
                && !now.isBefore(plan.times().opens())
                && now.isBefore(plan.times().closes());
    }

    /** Refuses where there is no door: before the stands are set up, and once the activity is closed. */
    public void refuseUnlessDoorOpen(Instant now) {
        if (!doorOpen(now)) {
            throw ActivitiesError.CHECK_IN_NOT_OPEN.refused();
        }
    }

    public boolean doorOpen(Instant now) {
        return (status() == ActivityStatus.ANNOUNCED || status() == ActivityStatus.HELD)
                && !now.isBefore(plan.times().from().minus(DOOR_OPENS_BEFORE));
    }

    /** Refuses as long as nothing can have come of it. */
    public void refuseUnlessBegun(Instant now) {
        if (status() == ActivityStatus.DRAFT
                || status() == ActivityStatus.CANCELLED
                || now.isBefore(plan.times().from())) {
            throw ActivitiesError.NOT_BEGUN.refused();
        }
    }

    private void require(ActivityStatus next) {
        if (!status().mayBecome(next)) {
            throw ActivitiesError.STATUS_NOT_ALLOWED.refused();
        }
    }

    private Activity become(ActivityStatus next, @Nullable String because, Instant now) {
        return withStanding(
                new Standing(next, standing.announcedAt(), because, isPublic() ? standing.sequence() + 1 : 0, now));
    }
}
