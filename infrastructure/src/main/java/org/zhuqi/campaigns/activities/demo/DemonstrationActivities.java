package org.zhuqi.campaigns.activities.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityResult;
import org.zhuqi.campaigns.activities.ActivityResults;
import org.zhuqi.campaigns.activities.Amounts;
import org.zhuqi.campaigns.activities.Booth;
import org.zhuqi.campaigns.activities.FollowUps;
import org.zhuqi.campaigns.activities.Needs;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/** The activities of demo/activities.json, with invented enterprises as their guests. */
@Component
@RequiredArgsConstructor
class DemonstrationActivities implements DemonstrationData {
    private static final String FILE = "demo/activities.json";
    private static final int AT_A_TIME = 100;
    private final Activities activities;
    private final Participations participations;
    private final ActivityResults results;
    private final FollowUps followUps;
    private final EnterpriseQueries enterprises;
    private final Campaigns campaigns;
    private final Place place;
    private final PlaceFiles files;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    public String id() {
        return "activities";
    }

    /** After enterprises and the campaign. */
    @Override
    public int order() {
        return 117;
    }

    @Override
    public void load() {
        if (!files.has(FILE)) {
            return;
        }
        ActivityPlans plans = read();
        List<EnterpriseQueries.Line> guests = guests(plans);
        plans.activities()
                .forEach(planned -> add(
                        planned,
                        guests,
                        planned.inCampaign() ? campaignOn(planned.from().toLocalDate()) : null));
        ahead(plans.ahead(), campaignOn(LocalDate.now(clock)));
    }

    /** Within whose days it lies, even if it is closed by now. */
    private @Nullable CampaignId campaignOn(LocalDate day) {
        return campaigns.ofDay(day).map(Campaign::id).orElse(null);
    }

    private ActivityPlans read() {
        try (InputStream in = files.open(FILE)) {
            return json.readValue(in, ActivityPlans.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Above scale, of the trades named, by name. */
    private List<EnterpriseQueries.Line> guests(ActivityPlans plans) {
        List<EnterpriseQueries.Line> all = new ArrayList<>();
        for (String division : plans.divisions()) {
            enterprises
                    .list(
                            Actor.system().scopeFor(EnterpriseRight.READ),
                            EnterpriseFilter.builder()
                                    .division(new IndustryCode(division))
                                    .aboveScale(true)
                                    .on(plans.known())
                                    .build(),
                            PageRequest.first(AT_A_TIME))
                    .items()
                    .stream()
                    .filter(line -> line.nameZh().startsWith(plans.enterprises()))
                    .forEach(all::add);
        }
        return all;
    }

    private void add(
            ActivityPlans.Planned planned, List<EnterpriseQueries.Line> guests, @Nullable CampaignId campaign) {
        Activity.Plan plan = new Activity.Plan(
                new Activity.Frame(
                        new LocalText(planned.zh(), planned.ko(), null),
                        planned.kind(),
                        campaign,
                        new LocalText(planned.placeZh(), planned.placeKo(), null),
                        new LocalText(planned.programmeZh(), planned.programmeKo(), null)),
                new Activity.Times(
                        at(planned.from()),
                        at(planned.to()),
                        at(planned.announced()),
                        at(planned.from().toLocalDate().atStartOfDay())),
                new Activity.Hosts(place.prefecture(), planned.coOrganisers()),
                new Activity.Capacity(
                        planned.places(),
                        IntStream.rangeClosed(1, planned.booths())
                                .mapToObj(number -> new Booth("A-" + number, BigDecimal.valueOf(9)))
                                .toList()),
                Set.of());
        Activity draft = Activity.drafted(new ActivityId(stableId(planned.code())), plan, at(planned.announced()));
        activities.add(draft);
        Activity announced = saved(draft.announced(at(planned.announced())));
        List<Participation> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(planned.guests(), guests.size()); i++) {
            parts.add(part(planned, announced, guests.get(i), i));
        }
        if (planned.held()) {
            saved(announced.held(at(planned.to())));
        }
        planned.results().forEach(result -> note(planned, parts.get(result.guest()), result));
    }

    private Participation part(
            ActivityPlans.Planned planned, Activity activity, EnterpriseQueries.Line guest, int number) {
        Needs needs = activity.plan().frame().kind() == ActivityKind.BANK_ENTERPRISE
                ? new Needs(Money.ofWan(100L + 100L * (number % 8)), null, null, null)
                : Needs.NONE;
        Participation registered = Participation.registered(
                new ParticipationId(stableId(planned.code() + " " + guest.id())),
                activity.id(),
                guest.id(),
                guest.unit(),
                new Participation.Entry(
                        RegisteredBy.ENTERPRISE,
                        List.of("参会人员" + (number + 1)),
                        "联系人",
                        "0433-0000000",
                        planned.booths() > 0,
                        needs),
                true,
                at(planned.announced().plusHours(number + 1L)));
        List<Booth> booths = activity.plan().capacity().booths();
        Participation placed = number < booths.size() ? registered.at(booths.get(number)) : registered;
        Participation there = planned.held()
                ? placed.arrived(at(planned.from().minusMinutes(30).plusMinutes(number)), UserId.SYSTEM)
                : placed;
        participations.add(there);
        return there;
    }

    private void note(ActivityPlans.Planned planned, Participation of, ActivityPlans.PlannedResult result) {
        LocalDate day = planned.from().toLocalDate();
        ActivityResult noted = ActivityResult.noted(
                new ResultId(stableId(planned.code() + " result " + result.guest())),
                of,
                new ActivityResult.Counterpart(result.counterpart(), null),
                note(day, result.intended(), result.contracted(), result.paid()),
                new ActivityResult.Days(day, planned.to().toLocalDate()),
                followUps);
        results.add(noted);
        List<ActivityPlans.Later> told = result.later().stream()
                .filter(later -> !later.on().isAfter(LocalDate.now(clock)))
                .toList();
        for (ActivityPlans.Later later : told) {
            results.save(results.find(noted.id())
                    .orElseThrow()
                    .followedUp(note(later.on(), later.intended(), later.contracted(), later.paid())));
        }
    }

    private ActivityResult.Note note(LocalDate on, String intended, String contracted, String paid) {
        return new ActivityResult.Note(
                on,
                new Amounts(money(intended), money(contracted), money(paid)),
                "",
                UserId.SYSTEM,
                at(on.atTime(17, 0)));
    }

    private static @Nullable Money money(String wan) {
        return wan.isEmpty() ? null : Money.ofWan(wan);
    }

    private void ahead(ActivityPlans.Ahead planned, @Nullable CampaignId campaign) {
        LocalDate today = LocalDate.now(clock);
        LocalDateTime from = today.plusDays(planned.inDays()).atTime(9, 0);
        Activity draft = Activity.drafted(
                new ActivityId(stableId(planned.code())),
                new Activity.Plan(
                        new Activity.Frame(
                                new LocalText(planned.zh(), planned.ko(), null),
                                planned.kind(),
                                campaign,
                                new LocalText(planned.placeZh(), planned.placeKo(), null),
                                new LocalText(planned.programmeZh(), planned.programmeKo(), null)),
                        new Activity.Times(
                                at(from),
                                at(from.plusHours(planned.hours())),
                                at(today.atStartOfDay()),
                                at(from.toLocalDate().atStartOfDay())),
                        new Activity.Hosts(place.prefecture(), List.of()),
                        new Activity.Capacity(planned.places(), List.of()),
                        Set.of()),
                clock.instant());
        activities.add(draft);
        saved(draft.announced(clock.instant()));
    }

    private Activity saved(Activity activity) {
        activities.save(activity);
        return activities.find(activity.id()).orElseThrow();
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    private static UUID stableId(String what) {
        return UUID.nameUUIDFromBytes(("demonstration activity " + what).getBytes(StandardCharsets.UTF_8));
    }
}
