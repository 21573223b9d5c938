package org.zhuqi.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When a working day is worked in a place.
 *
 * @param spans in the order of the day, not touching each other
 * @param zone in which they are read
 */
public record WorkingTime(List<Span> spans, ZoneId zone) {
    /**
     * A stretch of a day, such as a morning.
     *
     * @param to not counted any more
     */
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a span of working time ends after it begins, on the same day: "
                        + from + "-" + to + " does not");
            }
        }

        /** As settings write it: {@code 08:30-11:30}. */
        public static Span of(String text) {
            String[] ends = text.strip().split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("not a span of working time such as 08:30-11:30: " + text);
            }
            try {
                return new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("not a span of working time such as 08:30-11:30: " + text, e);
            }
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    public WorkingTime {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a working day without working time");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).to().isBefore(spans.get(i).from())) {
                throw new IllegalArgumentException("spans of working time follow each other: "
                        + spans.stream().map(Span::toString).collect(Collectors.joining(", ")) + " do not");
            }
        }
    }
}
