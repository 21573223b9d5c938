package org.zhuqi.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell of a table that leaves the house as a file: a number stays a number, a day a day. */
public sealed interface Cell {
    record Blank() implements Cell {}

    record Text(String text) implements Cell {}

    record Number(BigDecimal number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Moment(Instant at) implements Cell {}

    Cell BLANK = new Blank();

    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? BLANK : new Text(text);
    }

    static Cell of(@Nullable BigDecimal number) {
        return number == null ? BLANK : new Number(number);
    }

    static Cell of(@Nullable LocalDate day) {
        return day == null ? BLANK : new Day(day);
    }

    static Cell of(@Nullable Instant at) {
        return at == null ? BLANK : new Moment(at);
    }

    static Cell of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }
}
