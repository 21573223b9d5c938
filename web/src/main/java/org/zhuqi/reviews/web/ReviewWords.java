package org.zhuqi.reviews.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.usecase.ReviewView;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Texts;

/** What templates of reviews say in the reader's language. */
@Component("reviewWords")
@RequiredArgsConstructor
class ReviewWords {
    private final UnitNames units;
    private final Texts texts;
    private final Clock clock;

    public String unit(ReportingUnitId id) {
        return units.find(id).map(texts::of).orElse(id.value());
    }

    /** Who works on it now: the responsible unit by its name. */
    public String doing(ReviewView review) {
        return review.turn() == Turn.UNIT ? unit(review.unit()) : texts.message("reviews.turn." + review.turn());
    }

    /** Why one of many was refused. */
    public String refusal(String key, List<String> args) {
        return texts.message("error." + key, args.toArray());
    }

    /** How long it is since then. */
    public String since(Instant then) {
        Duration waited = Duration.between(then, clock.instant());
        return waited.toMinutes() < 1
                ? texts.message("reviews.since-now")
                : texts.message("reviews.since", texts.duration(waited));
    }
}
