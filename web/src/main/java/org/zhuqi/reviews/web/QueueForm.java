package org.zhuqi.reviews.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.usecase.ReviewQueries.Filter;
import org.zhuqi.reviews.usecase.ReviewQueries.Way;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * The queue's filters as the address writes them; empty means all, and so does what nobody knows.
 *
 * @param holder whose hands, {@code nobody} for nobody's
 * @param at kind of the stage at which it stands, {@code ANY} while its way is not over
 * @param reached kind of a stage to which it has come
 * @param age how it stands to its limit; {@code OVERDUE} for both ways of being late
 * @param size class of the enterprise
 * @param unpaid handed in before this day and standing before the money
 */
record QueueForm(
        @Nullable String turn,
        @Nullable String stage,
        @Nullable String unit,
        @Nullable String q,
        @Nullable Boolean mine,
        @Nullable Boolean overdue,
        @Nullable Boolean closed,
        @Nullable String call,
        @Nullable String state,
        @Nullable String holder,
        @Nullable String at,
        @Nullable String reached,
        @Nullable String age,
        @Nullable String size,
        @Nullable String unpaid) {
    private static final String NOBODY = "nobody";
    private static final String ANYWHERE = "ANY";
    private static final String OVERDUE = "OVERDUE";

    static QueueForm of(Map<String, String> filter) {
        return new QueueForm(
                filter.get("turn"),
                filter.get("stage"),
                filter.get("unit"),
                filter.get("q"),
                "true".equals(filter.get("mine")),
                "true".equals(filter.get("overdue")),
                "true".equals(filter.get("closed")),
                filter.get("call"),
                filter.get("state"),
                filter.get("holder"),
                filter.get("at"),
                filter.get("reached"),
                filter.get("age"),
                filter.get("size"),
                filter.get("unpaid"));
    }

    Filter filter(Actor actor, OpenCalendar calendars, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        ReviewState wanted = one(ReviewState.values(), state);
        return new Filter(
                blank(stage) ? null : stage,
                blank(unit) ? null : new ReportingUnitId(String.valueOf(unit)),
                one(Turn.values(), turn),
                wanted,
                !Boolean.TRUE.equals(closed) && wanted == null,
                holder(actor),
                null,
                Boolean.TRUE.equals(overdue) ? today.minusDays(1) : null,
                blank(q) ? null : q,
                id(call),
                way(calendars, clock, today));
    }

    private @Nullable UserId holder(Actor actor) {
        UUID person = id(holder);
        return Boolean.TRUE.equals(mine) ? actor.id() : person == null ? null : new UserId(person);
    }

    private Way way(OpenCalendar calendars, Clock clock, LocalDate today) {
        Ageing one = one(Ageing.values(), age);
        Set<Ageing> ageing = OVERDUE.equals(age) ? Ageing.OVERDUE : one == null ? Set.of() : Set.of(one);
        return new Way(
                one(StageKind.values(), at),
                one(StageKind.values(), reached),
                ANYWHERE.equals(at),
                NOBODY.equals(holder),
                ageing,
                ageing.isEmpty()
                        ? null
                        : Ageing.Marks.on(today, calendars.local().weekdaysWhereMissing()),
                blank(size) ? null : size,
                moment(clock));
    }

    private @Nullable Instant moment(Clock clock) {
        try {
            return blank(unpaid)
                    ? null
                    : Days.read(String.valueOf(unpaid))
                            .atStartOfDay(clock.getZone())
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The filters that numbers of boards come with and that have no field of their own on the page. */
    Map<String, String> more() {
        Map<String, String> more = new LinkedHashMap<>();
        put(more, "state", state);
        put(more, "holder", holder);
        put(more, "at", at);
        put(more, "reached", reached);
        put(more, "age", age);
        put(more, "size", size);
        put(more, "unpaid", unpaid);
        return more;
    }

    private static void put(Map<String, String> more, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            more.put(name, value);
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
