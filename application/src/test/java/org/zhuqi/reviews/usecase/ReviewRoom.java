package org.zhuqi.reviews.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.InMemoryApiTokens;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.InMemorySecondFactors;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.InMemoryCalendarYears;
import org.zhuqi.calendar.usecase.ComputeDueDate;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.reviews.Act;
import org.zhuqi.reviews.InMemoryBulks;
import org.zhuqi.reviews.InMemoryPresences;
import org.zhuqi.reviews.InMemoryReviews;
import org.zhuqi.reviews.InMemoryTies;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewMoved;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.StageGate;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.TakenPart;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;

/** The use cases of reviews on fakes, with a clock that tests move. */
public final class ReviewRoom {
    public final Moving clock = new Moving(ReviewFixture.START);
    public final Reviews reviews;
    public final InMemoryTies ties = new InMemoryTies();
    public final InMemoryPresences presences = new InMemoryPresences();
    public final InMemoryBulks bulks = new InMemoryBulks();
    public final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final IdentifyActor identifyActor;
    public final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    public final List<DomainEvent> events = new ArrayList<>();
    public final Place place = new Place(
            "here", ReviewFixture.PREFECTURE, CalendarFixture.LOCAL.value(), LocalText.ofZh("州"), LocalText.ofZh("局"));
    public final InMemoryCalendarYears years = years();
    public final OpenCalendar calendars = new OpenCalendar(years, place);
    public final ComputeDueDate computeDueDate = new ComputeDueDate(calendars);
    final ReviewMover mover;
    /** What stands between stages; tests add theirs. */
    public final List<StageGate> gates = new ArrayList<>();
    /** Who had a part in a matter without moving it; tests add theirs. */
    public final List<TakenPart> takenParts = new ArrayList<>();

    public final OpenReview open;
    public final ResumeReview resume;
    public final WithdrawReview withdraw;
    public final ClaimReview claim;
    public final ReleaseReview release;
    public final ReturnForCorrection giveBack;
    public final RecommendReview recommend;
    public final RejectReview reject;
    public final DecideReview decide;
    public final TrackReview track;
    public final ReferReview refer;
    public final GoOnReview goOn;
    public final AssignReview assign;
    public final EndCorrection endCorrection;
    public final DeclareTie declareTie;
    public final LiftTie liftTie;
    public final LookAtReview look;
    public final StartBulk startBulk;
    public final WorkOnBulks workOnBulks;

    public ReviewRoom() {
        this(new InMemoryReviews());
    }

    /** What passes on when somebody leaves; these people have accounts. */
    ReviewWorkload workload(Actor... people) {
        have(people);
        return new ReviewWorkload(reviews, new AccountDirectory(accounts), mover);
    }

    /** These people have accounts. */
    public void have(Actor... people) {
        for (Actor person : people) {
            accounts.add(Account.forStaff(
                            person.id(),
                            new Username(person.name()),
                            LocalText.ofZh(person.name()),
                            Credentials.chosen("-", Instant.EPOCH))
                    .granted(Post.staff(person.role(), Objects.requireNonNull(person.unit()))));
        }
    }

    /** With reviews kept elsewhere, such as in a database. */
    public ReviewRoom(Reviews reviews) {
        this.reviews = reviews;
        mover = new ReviewMover(reviews, ties, takenParts, computeDueDate, trail, events::add, clock);
        open = new OpenReview(mover);
        resume = new ResumeReview(mover);
        withdraw = new WithdrawReview(mover);
        claim = new ClaimReview(mover);
        release = new ReleaseReview(mover);
        giveBack = new ReturnForCorrection(mover);
        recommend = new RecommendReview(mover, gates);
        reject = new RejectReview(mover);
        decide = new DecideReview(mover, reviews);
        track = new TrackReview(mover, reviews);
        refer = new ReferReview(mover);
        goOn = new GoOnReview(mover);
        assign = new AssignReview(mover, reviews, new AccountDirectory(accounts));
        endCorrection = new EndCorrection(mover, reviews);
        declareTie = new DeclareTie(ties, enterprises, reviews, mover, trail, clock);
        liftTie = new LiftTie(ties, trail);
        look = new LookAtReview(presences, reviews, clock);
        startBulk = new StartBulk(bulks, trail, clock);
        identifyActor = new IdentifyActor(
                accounts,
                new InMemoryReportingUnits(AccountFixture.prefecture(), AccountFixture.county()),
                new InMemoryApiTokens(),
                new InMemorySecondFactors(),
                AccountFixture.POLICY,
                new SecondFactorPolicy(Set.of()),
                clock);
        workOnBulks = new WorkOnBulks(new DoBulkLine(bulks, identifyActor, recommend, giveBack, assign));
    }

    /** A matter that is awarded, as if it had come all the way. */
    public void awarded(SubjectRef subject, Route route) {
        Moved opened = Review.open(
                new ReviewId(UUID.randomUUID()),
                subject,
                route,
                ReviewFixture.HASH,
                Act.of(Move.OPEN, ReviewFixture.clerk(), clock.instant()));
        reviews.add(new Moved(opened.review().withState(ReviewState.AWARDED), opened.entry(), null));
    }

    private static InMemoryCalendarYears years() {
        InMemoryCalendarYears years = new InMemoryCalendarYears();
        CalendarFixture.years(CalendarId.NATIONAL).forEach(years::put);
        CalendarFixture.years(CalendarFixture.LOCAL).forEach(years::put);
        return years;
    }

    public List<ReviewMoved> moved() {
        return events.stream()
                .filter(ReviewMoved.class::isInstance)
                .map(ReviewMoved.class::cast)
                .toList();
    }

    /** Stands still until told otherwise. */
    public static final class Moving extends Clock {
        private Instant now;

        Moving(Instant now) {
            this.now = now;
        }

        /** Local time of the place. */
        public void at(String localDateTime) {
            now = java.time.LocalDateTime.parse(localDateTime)
                    .atZone(ReviewFixture.ZONE)
                    .toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ReviewFixture.ZONE;
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
}
