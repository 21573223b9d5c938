package org.zhuqi.reviews.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Texts;

/** What templates of reviews say in the reader's language. */
@Component("reviewWords")
@RequiredArgsConstructor
class ReviewWords {
    private final ReportingUnits units;
    private final Texts texts;
    private final Clock clock;

    public String unit(ReportingUnitId id) {
        return units.find(id).map(ReportingUnit::name).map(texts::of).orElse(id.value());
    }

    /** How long it is since then. */
    public String since(Instant then) {
        Duration waited = Duration.between(then, clock.instant());
        return texts.duration(waited.isNegative() ? Duration.ZERO : waited);
    }
}
