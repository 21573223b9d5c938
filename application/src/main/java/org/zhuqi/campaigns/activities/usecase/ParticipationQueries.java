package org.zhuqi.campaigns.activities.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.Badge;
import org.zhuqi.campaigns.activities.Invitation;
import org.zhuqi.campaigns.activities.InvitationFilter;
import org.zhuqi.campaigns.activities.Needs;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Who takes part in activities and who was invited. */
@Port
public interface ParticipationQueries {
    /**
     * One part.
     *
     * @param from when the activity begins
     * @param turn the how manieth of those who wait; null for who does not
     * @param contact the first letter of whom to call
     */
    record Line(
            ParticipationId id,
            ActivityId activity,
            LocalText title,
            Instant from,
            ActivityStatus activityStatus,
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            ParticipationStatus status,
            @Nullable Integer turn,
            RegisteredBy by,
            List<String> persons,
            String contact,
            boolean boothWished,
            @Nullable String booth,
            Needs needs,
            Instant since,
            @Nullable Instant arrivedAt) {}

    /**
     * Which are wanted; null means all.
     *
     * @param came whether they were checked in
     * @param text part of the enterprise's name
     */
    record Filter(
            @Nullable ActivityId activity,
            @Nullable EnterpriseId enterprise,
            @Nullable ParticipationStatus status,
            @Nullable Boolean came,
            @Nullable String text) {
        public static Filter of(ActivityId activity) {
            return new Filter(activity, null, null, null, null);
        }

        public static Filter of(EnterpriseId enterprise) {
            return new Filter(null, enterprise, null, null, null);
        }
    }

    /** Within {@code ActivitiesRight.READ}: of what a unit organises all, of the rest those of its enterprises; latest first. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);

    /** Within {@code ActivitiesRight.READ}. */
    Optional<Line> find(Scope scope, ParticipationId id);

    /**
     * A badge to be printed.
     *
     * @param printed when it was printed as it is now, null as long as it was not
     */
    record Printable(
            ParticipationId id,
            Badge badge,
            String nameZh,
            @Nullable String nameKo,
            List<String> persons,
            @Nullable String booth,
            @Nullable Instant printed) {}

    /**
     * Badges of those who have a place, within {@code ActivitiesRight.ORGANISE} of the organiser, by the name of the
     * enterprise.
     *
     * @param only one of them, null for all
     * @param unprinted only those that nobody printed as they are now
     * @param most how many at most
     */
    List<Printable> badges(
            Scope scope, ActivityId activity, @Nullable ParticipationId only, boolean unprinted, int most);

    /**
     * One that was invited.
     *
     * @param by which filter found it
     * @param answer null as long as it did not register
     */
    record Invited(
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            Instant at,
            InvitationFilter by,
            @Nullable ParticipationStatus answer) {}

    /** Within {@code ActivitiesRight.READ_INTERNAL}, by name. */
    Page<Invited> invited(Scope scope, ActivityId activity, PageRequest page);

    /** @param invited how many had not been invited before */
    record Round(Invitation invitation, LocalText byName, int invited) {}

    /** Within {@code ActivitiesRight.READ_INTERNAL} of the organiser, the latest first, at most 50. */
    List<Round> rounds(Scope scope, ActivityId activity);

    /** An activity that an enterprise was invited to and can still register for. */
    record Open(ActivityId activity, LocalText title, Instant closes) {}

    /** Of one's own enterprise, within {@code ActivitiesRight.READ}, what closes first first, at most 20. */
    List<Open> openInvitations(Scope scope, Instant now);

    /**
     * What figures are asked of; null means all.
     *
     * @param since only what came about on or after this day
     */
    record Asked(
            LocalDate asOf,
            @Nullable LocalDate since,
            @Nullable ReportingUnitId unit,
            @Nullable CampaignId campaign,
            @Nullable ActivityId activity) {}

    /** @param first the day on which it first came in the time */
    record Came(
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            LocalDate first) {}

    /** How many enterprises came in the time, each counted once, within {@code READ_INTERNAL}; exact. */
    long countCame(Scope scope, Asked asked);

    /** The same of each unit; those without any are left out. */
    Map<ReportingUnitId, Long> countCameByUnit(Scope scope, Asked asked);

    /** The enterprises behind {@link #countCame}, by name. */
    Page<Came> came(Scope scope, Asked asked, PageRequest page);
}
