package org.zhuqi.reviews.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.InMemoryCalendarYears;
import org.zhuqi.calendar.usecase.ComputeDueDate;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.reviews.InMemoryReviews;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewMoved;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;

/** The use cases of reviews on fakes, with a clock that tests move. */
public final class ReviewRoom {
    public final Moving clock = new Moving(ReviewFixture.START);
    public final InMemoryReviews reviews = new InMemoryReviews();
    public final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    public final List<DomainEvent> events = new ArrayList<>();
    public final Place place = new Place(
            "here", ReviewFixture.PREFECTURE, CalendarFixture.LOCAL.value(), LocalText.ofZh("州"), LocalText.ofZh("局"));
    public final ComputeDueDate computeDueDate = new ComputeDueDate(new OpenCalendar(years(), place));
    final ReviewMover mover = new ReviewMover(reviews, computeDueDate, trail, events::add, clock);
    public final OpenReview open = new OpenReview(mover);
    public final ResumeReview resume = new ResumeReview(mover);
    public final WithdrawReview withdraw = new WithdrawReview(mover);
    public final ClaimReview claim = new ClaimReview(mover);
    public final ReleaseReview release = new ReleaseReview(mover);
    public final ReturnForCorrection giveBack = new ReturnForCorrection(mover);
    public final RecommendReview recommend = new RecommendReview(mover);
    public final RejectReview reject = new RejectReview(mover);
    public final DecideReview decide = new DecideReview(mover, reviews);
    public final TrackReview track = new TrackReview(mover, reviews);

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
