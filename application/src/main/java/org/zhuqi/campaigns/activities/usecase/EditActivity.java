package org.zhuqi.campaigns.activities.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.Booth;
import org.zhuqi.campaigns.activities.BoothSupport;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.usecase.ReadFields;

/** Drafts an activity and revises its plan; after the announcement calendars that hold it are told by its number of changes. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditActivity {
    private static final int NAME = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_BOOTHS = 500;
    private final Activities activities;
    private final OrganisedActivity organised;
    private final Participations participations;
    private final FillPlaces fillPlaces;
    private final Campaigns campaigns;
    private final UnitDirectory units;
    private final List<BoothSupport> supports;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param organiser null or blank for the actor's own unit
     * @param coOrganisers names, one on each line
     * @param seats blank where nobody counts people
     * @param booths one on each line: number and square metres, e.g. {@code A-1 9}
     * @param supports ids of subsidies, see {@link BoothSupport}
     */
    public record Command(
            @Nullable String titleZh,
            @Nullable String titleKo,
            @Nullable String kind,
            @Nullable String campaign,
            @Nullable String from,
            @Nullable String to,
            @Nullable String placeZh,
            @Nullable String placeKo,
            @Nullable String organiser,
            @Nullable String coOrganisers,
            @Nullable String programmeZh,
            @Nullable String programmeKo,
            @Nullable String opens,
            @Nullable String closes,
            @Nullable String places,
            @Nullable String seats,
            @Nullable String booths,
            @Nullable List<String> supports) {}

    public ActivityId draft(Actor actor, Command command) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        Activity activity =
                Activity.drafted(new ActivityId(Identifiers.next(clock)), plan(actor, command), clock.instant());
        activities.add(activity);
        auditTrail.record(AuditEvent.done(actor, "activities.draft", "activity", activity.id())
                .with("title", activity.title().zh()));
        return activity.id();
    }

    /** Places that were added go to those who wait. */
    public void revise(Actor actor, ActivityId id, Command command) {
        Activity activity = organised.lock(actor, id);
        Activity revised = activity.revised(
                plan(actor, command),
                participations.placesTaken(id),
                participations.peopleExpected(id),
                participations.boothsTaken(id),
                clock.instant());
        activities.save(revised);
        auditTrail.record(AuditEvent.done(actor, "activities.revise", "activity", id));
        fillPlaces.fill(actor, revised);
    }

    private Activity.Plan plan(Actor actor, Command command) {
        ReadFields fields = new ReadFields();
        LocalText title = fields.local("title", command.titleZh(), command.titleKo(), null, NAME);
        ActivityKind kind =
                fields.requiredOne(ActivityKind.class, "kind", command.kind()).orElse(ActivityKind.TRAINING);
        Optional<CampaignId> campaign = campaign(fields, command.campaign());
        Activity.Times times = times(fields, command);
        LocalText place = fields.local("place", command.placeZh(), command.placeKo(), null, NAME);
        ReportingUnitId organiser = organiser(actor, fields, command.organiser());
        List<String> coOrganisers = fields.lines("coOrganisers", command.coOrganisers(), TEXT);
        String programmeZh = fields.text("programmeZh", command.programmeZh(), TEXT);
        String programmeKo = fields.text("programmeKo", command.programmeKo(), TEXT);
        if (programmeZh.isEmpty() && !programmeKo.isEmpty()) {
            fields.wrong(FieldProblem.of("programmeZh", "shared.missing"));
        }
        int places = fields.requiredCount("places", command.places()).orElse(1);
        Optional<Integer> seats = fields.count("seats", command.seats());
        List<Booth> booths = booths(fields, command.booths());
        Set<String> named = named(fields, command.supports());
        fields.refuseWrong();
        return new Activity.Plan(
                new Activity.Frame(
                        title,
                        kind,
                        campaign.orElse(null),
                        place,
                        programmeZh.isEmpty()
                                ? null
                                : new LocalText(programmeZh, programmeKo.isEmpty() ? null : programmeKo, null)),
                times,
                new Activity.Hosts(organiser, coOrganisers),
                new Activity.Capacity(places, seats.orElse(null), booths),
                named);
    }

    private Activity.Times times(ReadFields fields, Command command) {
        Optional<Instant> from = fields.requiredMoment("from", command.from(), clock.getZone());
        Optional<Instant> to = fields.requiredMoment("to", command.to(), clock.getZone());
        Optional<Instant> opens = fields.requiredMoment("opens", command.opens(), clock.getZone());
        Optional<Instant> closes = fields.requiredMoment("closes", command.closes(), clock.getZone());
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            fields.wrong(FieldProblem.of("to", "activities.ends-before"));
        }
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            fields.wrong(FieldProblem.of("closes", "activities.ends-before"));
        } else if (to.isPresent() && closes.isPresent() && closes.get().isAfter(to.get())) {
            fields.wrong(FieldProblem.of("closes", "activities.closes-after-end"));
        }
        fields.refuseWrong();
        return new Activity.Times(from.orElseThrow(), to.orElseThrow(), opens.orElseThrow(), closes.orElseThrow());
    }

    private Optional<CampaignId> campaign(ReadFields fields, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            CampaignId id = CampaignId.of(typed.strip());
            if (campaigns.find(id).isPresent()) {
                return Optional.of(id);
            }
        } catch (IllegalArgumentException e) {
            // As one that nobody knows.
        }
        fields.wrong(FieldProblem.of("campaign", "shared.choice"));
        return Optional.empty();
    }

    /** An officer of a unit organises for that unit, the bureau for any. */
    private ReportingUnitId organiser(Actor actor, ReadFields fields, @Nullable String typed) {
        ReportingUnitId own = actor.unit();
        boolean given = typed != null && !typed.isBlank();
        if (!given && own != null) {
            return own;
        }
        return Optional.ofNullable(typed)
                .flatMap(text -> units.all().stream()
                        .map(unit -> unit.id())
                        .filter(unit -> unit.value().equals(text.strip()))
                        .findFirst())
                .filter(unit -> actor.may(ActivitiesRight.ORGANISE, unit, null).allowed())
                .orElseGet(() -> {
                    fields.wrong(FieldProblem.of("organiser", "shared.choice"));
                    return new ReportingUnitId("000000");
                });
    }

    private static List<Booth> booths(ReadFields fields, @Nullable String typed) {
        List<Booth> booths = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (String line : fields.lines("booths", typed, MOST_BOOTHS * 40)) {
            int at = line.replace('\t', ' ').lastIndexOf(' ');
            try {
                Booth booth = new Booth(line.substring(0, at).strip(), new BigDecimal(line.substring(at + 1)));
                if (!numbers.add(booth.number())
                        || booth.number().length() > 20
                        || booth.squareMetres().precision() > 8) {
                    throw new IllegalArgumentException(line);
                }
                booths.add(booth);
            } catch (RuntimeException e) {
                fields.wrong(FieldProblem.of("booths", "activities.booth-line", line));
                return List.of();
            }
        }
        if (booths.size() > MOST_BOOTHS) {
            fields.wrong(FieldProblem.of("booths", "activities.too-many-booths", MOST_BOOTHS));
        }
        return booths;
    }

    private Set<String> named(ReadFields fields, @Nullable List<String> typed) {
        Set<String> ids = typed == null ? Set.of() : Set.copyOf(typed);
        Set<String> known = supports.stream()
                .flatMap(support -> support.offers(ids).stream())
                .map(BoothSupport.Offer::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(ids)) {
            fields.wrong(FieldProblem.of("supports", "shared.choice"));
        }
        return ids;
    }
}
