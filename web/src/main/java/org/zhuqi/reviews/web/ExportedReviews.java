package org.zhuqi.reviews.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.PeopleNames;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.reviews.usecase.ReviewView;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The queue of reviews as a file. */
@Component
@RequiredArgsConstructor
class ExportedReviews implements Exportable {
    private final ReviewQueries queries;
    private final ReviewWords words;
    private final PeopleNames people;
    private final OpenCalendar calendars;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "reviews";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ReviewsRight.WORK);
        ReviewQueries.Filter wanted = QueueForm.of(filter).filter(actor, calendars, clock);
        return new Table<ReviewView>(
                List.of(
                        new Column<>("reviews.queue.matter", r -> Cell.of(texts.of(r.title()))),
                        new Column<>("reviews.queue.unit", r -> Exportable.coded(words.unit(r.unit()), r.unit())),
                        new Column<>("reviews.queue.state", r -> Cell.of(texts.message("reviews.state." + r.state()))),
                        new Column<>("reviews.queue.turn", r -> Cell.of(texts.message("reviews.turn." + r.turn()))),
                        new Column<>("reviews.queue.since", r -> Cell.of(r.since())),
                        new Column<>(
                                "reviews.queue.due",
                                r -> r.due() == null
                                        ? Cell.BLANK
                                        : Cell.of(r.due().date())),
                        new Column<>("reviews.queue.held", r -> Cell.of(held(r)))),
                page -> queries.queue(scope, wanted, page),
                true);
    }

    private @Nullable String held(ReviewView review) {
        return review.heldBy() == null || review.heldByName() == null
                ? null
                : texts.of(people.find(review.heldBy(), review.heldByName()));
    }
}
