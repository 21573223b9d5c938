package org.zhuqi.campaigns.activities.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Writes iCalendar (RFC 5545): lines end with CRLF and are folded at 75 octets, never inside a character; texts are
 * escaped; times are UTC, so no zone has to be described.
 */
final class CalendarFile {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private final StringBuilder file = new StringBuilder();

    CalendarFile(String product, String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:" + product);
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
    }

    /**
     * One event.
     *
     * @param uid the same as long as the event lives
     * @param sequence counts the changes that calendars must take over
     * @param language of the texts, e.g. {@code ko}
     */
    record Event(
            String uid,
            int sequence,
            Instant changed,
            Instant from,
            Instant to,
            String language,
            String title,
            String place,
            @Nullable String description,
            String category,
            String address,
            boolean cancelled) {}

    void add(Event event) {
        String language = ";LANGUAGE=" + event.language() + ":";
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("DTSTAMP:" + UTC.format(event.changed()));
        line("LAST-MODIFIED:" + UTC.format(event.changed()));
        line("SEQUENCE:" + event.sequence());
        line("DTSTART:" + UTC.format(event.from()));
        line("DTEND:" + UTC.format(event.to()));
        line("SUMMARY" + language + escaped(event.title()));
        line("LOCATION" + language + escaped(event.place()));
        if (event.description() != null) {
            line("DESCRIPTION" + language + escaped(event.description()));
        }
        line("CATEGORIES" + language + escaped(event.category()));
        line("URL:" + event.address());
        line("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    String end() {
        line("END:VCALENDAR");
        return file.toString();
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                // Other control characters have no place in a calendar.
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                file.append("\r\n ");
                // The blank that begins the next line counts.
                octets = 1;
            }
            file.appendCodePoint(character);
            octets += width;
            at += Character.charCount(character);
        }
        file.append("\r\n");
    }
}
