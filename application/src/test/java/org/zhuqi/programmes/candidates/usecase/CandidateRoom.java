package org.zhuqi.programmes.candidates.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.InMemoryCalendarYears;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.ReminderDays;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.PolicyFixture;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.programmes.candidates.AnswerTime;
import org.zhuqi.programmes.candidates.ApplicationDesk;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateNews;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.InMemoryCandidates;
import org.zhuqi.programmes.candidates.InMemoryListings;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunEnded;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.InMemoryDryRuns;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.programmes.trials.TrialFixture;
import org.zhuqi.programmes.trials.usecase.DryRunFixture;
import org.zhuqi.programmes.trials.usecase.StartDryRun;
import org.zhuqi.rules.InMemoryFactSource;
import org.zhuqi.rules.usecase.GatherFacts;
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

/**
 * Candidates on fakes: an award that asks for nothing but the account and another call; enterprises 1 and 2 of Yanji and 3 of
 * Hunchun are eligible. It is 26 August 2024.
 */
final class CandidateRoom {
    static final PolicyItemId ITEM = new PolicyItemId(new UUID(22, 1));
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");

    private Instant now = Instant.parse("2024-08-26T02:00:00Z");
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final InMemoryProgrammes programmes = new InMemoryProgrammes();
    final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    final InMemoryDryRuns runs = new InMemoryDryRuns();
    final InMemoryCandidates candidates = new InMemoryCandidates();
    final InMemoryListings listings = new InMemoryListings();
    final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    final Desk desk = new Desk();
    final Programme other = ProgrammeFixture.programme(2, "EQI");
    final Programme award = ProgrammeFixture.programme(3, "TTL").withRules(rules());
    private final List<DomainEvent> news = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Set<UUID> reminders = new LinkedHashSet<>();
    private final InMemoryCalendarYears years = new InMemoryCalendarYears();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final SendNotification send =
            new SendNotification(List.of(new Inbox()), new AccountDirectory(accounts), clock);
    private final StartDryRun startDryRun = DryRunFixture.starting(
            programmes, enterprises, runs, new GatherFacts(List.of(new InMemoryFactSource("x"))), audit, clock);
    final ListCandidates list = new ListCandidates(programmes, new Items(), startDryRun, listings, audit, clock);
    private final OnDryRunEnded onEnd =
            new OnDryRunEnded(runs, listings, candidates, programmes, List.of(desk), send, audit, clock);
    private final OnCandidateNews onNews = new OnCandidateNews(candidates, programmes, enterprises, send);
    private final OpenCalendar calendars = new OpenCalendar(
            years,
            new Place(
                    "x",
                    PolicyFixture.PREFECTURE,
                    CalendarFixture.LOCAL.value(),
                    LocalText.ofZh("州"),
                    LocalText.ofZh("局")));
    final MoveCandidate move = new MoveCandidate(candidates, calendars, new AnswerTime(15), audit, news::add, clock);
    final RemindOfOffers remind =
            new RemindOfOffers(new Lapsing(), calendars, new ReminderDays(List.of(5, 2, 1)), send, clock);
    final AnswerOffer answer = new AnswerOffer(candidates, List.of(desk), audit, news::add, clock);
    final LapseOffers lapse = new LapseOffers(candidates, audit, news::add, clock);
    final ShowCandidate show = new ShowCandidate(candidates, programmes, enterprises);

    final Actor bureau = staff(Role.PREFECTURE_OFFICER, PolicyFixture.PREFECTURE);
    final Actor yanji = staff(Role.UNIT_OFFICER, YANJI);
    final Actor clerk =
            new Actor(new UserId(new UUID(3, 1)), "企业", Role.ENTERPRISE_CLERK, null, Set.of(), eligible(1), "");
    private int eligible = 3;
    private @Nullable DryRunEnded last;

    CandidateRoom() {
        CalendarFixture.years(CalendarId.NATIONAL).forEach(years::put);
        CalendarFixture.years(CalendarFixture.LOCAL).forEach(years::put);
        programmes.add(other);
        programmes.add(award);
        Account officer = AccountFixture.officer("yanji", YANJI);
        accounts.add(officer);
        Account user = AccountFixture.registrant("user").activatedFor(eligible(1));
        accounts.add(user);
        for (int i = 1; i <= 4; i++) {
            enterprises.add(EnterpriseFixture.enterprise(i).withUnit(unit(i)));
        }
    }

    private static ReportingUnitId unit(int number) {
        return number == 3 ? HUNCHUN : YANJI;
    }

    private static ProgrammeRules rules() {
        ProgrammeRules rules = TrialFixture.rules();
        return new ProgrammeRules(
                new org.zhuqi.forms.Form("award", 1, LocalText.ofZh("确认"), List.of(), List.of()),
                rules.eligibility(),
                rules.amount(),
                List.of(),
                rules.route());
    }

    private static Actor staff(Role role, ReportingUnitId unit) {
        return new Actor(new UserId(UUID.randomUUID()), "某人", role, unit, Set.of(), null, "");
    }

    EnterpriseId eligible(int number) {
        return EnterpriseFixture.enterprise(number).id();
    }

    void oneMore() {
        eligible = 4;
    }

    DryRunId listed() {
        DryRunId run = list.list(bureau, new ListCandidates.Command(award.id(), ITEM, Set.of()));
        work();
        return run;
    }

    /** The dry run that waits, as its worker would end it. */
    void work() {
        UUID claim = UUID.randomUUID();
        DryRun run = runs.claim(claim, now, now.plusSeconds(60)).orElseThrow().toDo();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 1; i <= eligible; i++) {
            outcomes.addAll(run.over(award.rules(), StandingConditions.NONE)
                    .of(
                            eligible(i),
                            new Outcome.Traits(unit(i), null, null),
                            TrialFixture.facts(true, 200, 20_000_000L)));
        }
        DryRun all = run.advance(eligible(eligible), eligible, outcomes);
        runs.keep(all, claim, now.plusSeconds(60), outcomes);
        runs.keep(all.finish(now), claim, now, List.of());
        last = new DryRunEnded(UUID.randomUUID(), now, run.id(), run.programme(), run.purpose());
        onEnd.on(last);
    }

    void deliverAgain() {
        onEnd.on(java.util.Objects.requireNonNull(last));
    }

    void deliver() {
        news.forEach(event -> onNews.on((CandidateNews) event));
        news.clear();
    }

    List<String> inbox() {
        deliver();
        return told;
    }

    /** How many reminders an inbox shows that holds each once. */
    int reminders() {
        return reminders.size();
    }

    Candidate candidate(int enterprise) {
        return candidates.all().stream()
                .filter(candidate -> candidate.enterprise().equals(eligible(enterprise)))
                .findFirst()
                .orElseThrow();
    }

    CandidateId candidateOf(int enterprise) {
        return candidate(enterprise).id();
    }

    void on(String day) {
        now = LocalDate.parse(day).atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    /** Keeps what is handed in. */
    static final class Desk implements ApplicationDesk {
        final Map<ProgrammeId, Set<EnterpriseId>> applied = new HashMap<>();
        final List<UUID> handedIn = new ArrayList<>();
        Map<String, Object> answers = Map.of();

        @Override
        public Set<EnterpriseId> applied(ProgrammeId programme, Collection<EnterpriseId> enterprises) {
            return applied.getOrDefault(programme, Set.of()).stream()
                    .filter(enterprises::contains)
                    .collect(Collectors.toSet());
        }

        @Override
        public UUID handIn(
                Actor actor,
                ProgrammeId programme,
                @Nullable String project,
                Map<String, Object> given,
                boolean certified) {
            answers = given;
            handedIn.add(UUID.randomUUID());
            return handedIn.getLast();
        }
    }

    private final class Inbox implements Channel {
        @Override
        public String id() {
            return "inbox";
        }

        @Override
        public void deliver(Notification notification) {
            told.add(notification.messageKey());
            if (notification.messageKey().equals("candidates.news.lapsing")) {
                reminders.add(notification.eventId());
            }
        }
    }

    /** Offers without an answer, all on one page. */
    private final class Lapsing implements CandidateQueries {
        @Override
        public Page<Line> lapsing(Scope scope, LocalDate from, LocalDate until, PageRequest page) {
            List<Line> lines = candidates.all().stream()
                    .filter(candidate -> candidate.status() == CandidateStatus.OFFERED)
                    .filter(candidate -> candidate.answerBy() != null
                            && !candidate.answerBy().isBefore(from)
                            && !candidate.answerBy().isAfter(until))
                    .map(candidate -> new Line(
                            candidate.id(),
                            candidate.programme(),
                            award.code(),
                            award.title(),
                            candidate.enterprise(),
                            LocalText.ofZh("企业"),
                            null,
                            YANJI,
                            candidate.status(),
                            null,
                            null,
                            null,
                            candidate.answerBy(),
                            null,
                            now))
                    .toList();
            return new Page<>(lines, null, lines.size());
        }

        @Override
        public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Line> offers(Scope scope, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Waiting> toConfirm(Scope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Line> toAnswer(Scope scope, int atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Search> searches(Scope scope, int atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count(
                Scope scope, Count what, Instant until, @Nullable ReportingUnitId unit, @Nullable String programme) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Counted> counted(
                Scope scope,
                Count what,
                Instant until,
                @Nullable ReportingUnitId unit,
                @Nullable String programme,
                PageRequest page) {
            throw new UnsupportedOperationException();
        }
    }

    /** One item in force, to be had without an application. */
    private static final class Items implements PolicyQueries {
        @Override
        public List<InForce> itemsInForce(Scope scope, LocalDate day) {
            PolicyItem item = PolicyFixture.item(
                            PolicyFixture.published(1), 1, ItemKind.AWARD, ItemMode.WITHOUT_APPLICATION)
                    .withId(ITEM);
            return List.of(new InForce(item, LocalText.ofZh("措施"), null, day, null));
        }

        @Override
        public Page<Line> published(Scope scope, Filter filter, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Lacking> lacking(Scope scope, @Nullable ReportingUnitId keeper, LocalDate day, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count(Scope scope, Count what, @Nullable ReportingUnitId keeper, LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Counted> counted(
                Scope scope, Count what, @Nullable ReportingUnitId keeper, LocalDate day, PageRequest page) {
            throw new UnsupportedOperationException();
        }
    }
}
