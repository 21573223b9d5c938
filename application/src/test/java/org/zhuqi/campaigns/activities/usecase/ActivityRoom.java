package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.campaigns.InMemoryCampaigns;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityFixture;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.BoothSupport;
import org.zhuqi.campaigns.activities.FollowUps;
import org.zhuqi.campaigns.activities.InMemoryActivities;
import org.zhuqi.campaigns.activities.InMemoryActivityResults;
import org.zhuqi.campaigns.activities.InMemoryInvitations;
import org.zhuqi.campaigns.activities.InMemoryParticipations;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** The whole room on fakes: the bureau, an officer of Yanji and enterprises of Yanji; at first it is 20 April 2024. */
final class ActivityRoom {
    static final ReportingUnitId PREFECTURE = ActivityFixture.PREFECTURE;
    static final ReportingUnitId YANJI = ActivityFixture.YANJI;

    final Moving clock = new Moving();
    final InMemoryActivities activities = new InMemoryActivities();
    final InMemoryParticipations participations = new InMemoryParticipations();
    final InMemoryInvitations invitations = new InMemoryInvitations();
    final InMemoryActivityResults results = new InMemoryActivityResults();
    final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    final List<DomainEvent> events = new ArrayList<>();
    final List<Notification> inbox = new ArrayList<>();
    private final Found found = new Found();
    private final OrganisedActivity organised = new OrganisedActivity(activities);
    private final FillPlaces fill = new FillPlaces(participations, audit, events::add, clock);
    private final AccountDirectory directory = new AccountDirectory(accounts);
    private final SendNotification send = new SendNotification(List.of(new Inbox()), directory, clock);

    final EditActivity edit = new EditActivity(
            activities,
            organised,
            participations,
            fill,
            new InMemoryCampaigns(),
            new UnitDirectory(new InMemoryReportingUnits(
                    new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, LocalText.ofZh("州"), null, null, true),
                    new ReportingUnit(YANJI, UnitKind.COUNTY, LocalText.ofZh("延吉"), PREFECTURE, null, true))),
            List.of(new Booths()),
            audit,
            clock);
    final MoveActivity move = new MoveActivity(activities, organised, participations, audit, events::add, clock);
    final InviteEnterprises invite =
            new InviteEnterprises(organised, invitations, found, new TitleKinds(List.of()), audit, events::add, clock);
    final RegisterForActivity register =
            new RegisterForActivity(activities, participations, enterprises, audit, events::add, clock);
    final WithdrawFromActivity withdraw =
            new WithdrawFromActivity(activities, participations, fill, audit, events::add, clock);
    final CorrectRegistration correct =
            new CorrectRegistration(activities, participations, fill, audit, events::add, clock);
    final PrintBadges print = new PrintBadges(organised, participations, audit, clock);
    final CheckIn door = new CheckIn(organised, participations, enterprises, audit, clock);
    final AssignBooth booth = new AssignBooth(organised, participations, audit, events::add, clock);
    final NoteResult note =
            new NoteResult(organised, results, participations, enterprises, new FollowUps(List.of(1, 3)), audit, clock);
    final RevealParticipant reveal = new RevealParticipant(activities, participations, audit);
    final RemindOfFollowUps remind = new RemindOfFollowUps(
            results,
            activities,
            send,
            new Place("x", PREFECTURE, "x", LocalText.ofZh("州"), LocalText.ofZh("局")),
            clock);
    final OnParticipationNews tell = new OnParticipationNews(send);

    final Actor bureau = staff(Role.PREFECTURE_OFFICER, PREFECTURE);
    final Actor yanji = staff(Role.UNIT_OFFICER, YANJI);

    ActivityRoom() {
        for (int i = 1; i <= 5; i++) {
            Enterprise enterprise = EnterpriseFixture.enterprise(i)
                    .withId(ActivityFixture.enterprise(i))
                    .withUnit(YANJI);
            enterprises.add(enterprise);
            found.all.add(enterprise);
        }
        accounts.add(AccountFixture.officer("officer-1", YANJI));
    }

    Actor enterprise(int number) {
        return new Actor(
                new UserId(new UUID(3, number)),
                "企业" + number,
                Role.ENTERPRISE_CLERK,
                null,
                Set.of(),
                ActivityFixture.enterprise(number),
                "");
    }

    private static Actor staff(Role role, ReportingUnitId unit) {
        return new Actor(new UserId(UUID.randomUUID()), "某人", role, unit, Set.of(), null, "");
    }

    ActivityId announced(int places) {
        Activity activity = ActivityFixture.announced(places);
        activities.add(activity);
        return activity.id();
    }

    ActivityId announced(int places, int seats) {
        Activity activity = ActivityFixture.announced(places, seats);
        activities.add(activity);
        return activity.id();
    }

    /** Of so many people. */
    static EntryFields people(int number) {
        String names =
                IntStream.rangeClosed(1, number).mapToObj(each -> "参会人员" + each).collect(Collectors.joining("\n"));
        return new EntryFields(names, "联系人", "0433-0000001", false, "", "", "", "");
    }

    static EntryFields entry() {
        return new EntryFields("参会人员甲\n참가자을", "联系人", "0433-0000001", true, "12.5", "", "", "");
    }

    /** What enterprises were told, as {@code WHAT number…}. */
    List<String> told() {
        return events.stream()
                .map(ParticipationNews.class::cast)
                .map(news -> news.what()
                        + news.enterprises().stream()
                                .map(each -> " " + each.value().getLeastSignificantBits())
                                .reduce("", String::concat))
                .toList();
    }

    private final class Inbox implements Channel {
        @Override
        public String id() {
            return "inbox";
        }

        @Override
        public void deliver(Notification notification) {
            boolean there = inbox.stream()
                    .anyMatch(each -> each.user().equals(notification.user())
                            && each.eventId().equals(notification.eventId()));
            if (!there) {
                inbox.add(notification);
            }
        }
    }

    private static final class Booths implements BoothSupport {
        @Override
        public List<Offer> offers(Set<String> named) {
            return List.of(new Offer("booth", LocalText.ofZh("展位费补助"), "/programmes/booth", true));
        }
    }

    /** Stands still until told otherwise. */
    static final class Moving extends Clock {
        private Instant now = ActivityFixture.IN_APRIL;

        void at(String local) {
            now = LocalDateTime.parse(local).atZone(getZone()).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Finds those of a unit, one at a time; everything else is the database's. */
    private static final class Found implements EnterpriseQueries {
        private final List<Enterprise> all = new ArrayList<>();

        @Override
        public Page<Line> list(Scope scope, EnterpriseFilter filter, PageRequest page) {
            List<Line> lines = all.stream()
                    .filter(each -> scope.covers(each.unit(), each.id()))
                    .filter(each -> filter.unit() == null || filter.unit().equals(each.unit()))
                    .map(each -> new Line(
                            each.id(),
                            null,
                            each.name(),
                            null,
                            each.unit(),
                            null,
                            null,
                            null,
                            true,
                            each.recordedOn(),
                            true))
                    .toList();
            int at = page.after() == null ? 0 : Integer.parseInt(page.after());
            return lines.isEmpty()
                    ? new Page<>(List.of(), null, 0)
                    : new Page<>(List.of(lines.get(at)), at + 1 < lines.size() ? String.valueOf(at + 1) : null, 0);
        }

        @Override
        public Optional<View> find(Scope scope, EnterpriseId id) {
            return Optional.empty();
        }

        @Override
        public List<EnterpriseFact> facts(Scope scope, EnterpriseId id) {
            return List.of();
        }

        @Override
        public List<Title> titles(Scope scope, EnterpriseId id) {
            return List.of();
        }

        @Override
        public List<DirectoryMembership> directory(Scope scope, EnterpriseId id) {
            return List.of();
        }

        @Override
        public Page<Change> changes(Scope scope, EnterpriseId id, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }

        @Override
        public long count(Scope scope, Count what, @Nullable ReportingUnitId unit) {
            return 0;
        }

        @Override
        public Map<ReportingUnitId, Long> countByUnit(Scope scope, Count what) {
            return Map.of();
        }

        @Override
        public Page<Counted> counted(Scope scope, Count what, @Nullable ReportingUnitId unit, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }
    }
}
