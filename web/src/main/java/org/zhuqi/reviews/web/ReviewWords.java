package org.zhuqi.reviews.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.reviews.usecase.ReviewView;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Texts;

/** What templates of reviews say in the reader's language. */
@Component("reviewWords")
@RequiredArgsConstructor
class ReviewWords {
    private final UnitNames units;
    private final AccountDirectory accounts;
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

    /** What a board's number narrowed the queue to; a value that nobody knows narrows nothing and is not named. */
    List<String> narrowed(QueueForm form) {
        return form.more().entrySet().stream()
                .flatMap(filter -> value(filter.getKey(), filter.getValue()).stream()
                        .map(value -> texts.message("reviews.queue.narrowed." + filter.getKey(), value)))
                .toList();
    }

    private Optional<String> value(String filter, String value) {
        String text = switch (filter) {
            case "state" -> texts.messageOr("reviews.state." + value, "");
            case "at", "reached" ->
                value.equals("ANY")
                        ? texts.message("reviews.queue.anywhere")
                        : texts.messageOr("reviews.stage-kind." + value, "");
            case "age" -> texts.messageOr("reviews.ageing." + value, "");
            case "size" ->
                value.equals(ReviewQueries.Way.UNKNOWN)
                        ? texts.message("reviews.queue.size-unknown")
                        : texts.messageOr("enterprises.size." + value.toLowerCase(Locale.ROOT), "");
            case "holder" -> holder(value);
            default -> value;
        };
        return Optional.of(text).filter(said -> !said.isBlank());
    }

    private String holder(String person) {
        try {
            return accounts.find(new UserId(UUID.fromString(person)))
                    .map(account -> texts.of(account.name()))
                    .orElse("—");
        } catch (IllegalArgumentException e) {
            return person.equals("nobody") ? texts.message("reviews.queue.nobody") : "";
        }
    }
}
