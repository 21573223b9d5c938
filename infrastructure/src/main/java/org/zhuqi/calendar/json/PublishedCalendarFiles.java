package org.zhuqi.calendar.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarError;
import org.zhuqi.calendar.CalendarFile;
import org.zhuqi.calendar.CalendarFiles;
import org.zhuqi.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** Reads holiday-cn's JSON and lists of days as CSV. */
@Component
class PublishedCalendarFiles implements CalendarFiles {
    private static final String VERIFIED = "verified";

    @Override
    public CalendarFile read(String content) {
        String text = content.replace("\uFEFF", "").strip();
        try {
            return text.startsWith("{") ? holidayCn(text) : list(text);
        } catch (StrictJson.Wrong | DateTimeException | IllegalArgumentException e) {
            throw CalendarError.BAD_FILE.refused(String.valueOf(e.getMessage()));
        }
    }

    private static CalendarFile holidayCn(String text) {
        return StrictJson.object(StrictJson.parse(text), "", in -> {
            in.optional("$schema");
            in.optional("$id");
            int year = in.integer("year");
            List<String> papers = in.optionalList("papers", StrictJson::text);
            return new CalendarFile(year, String.join(" ", papers), in.list("days", PublishedCalendarFiles::day));
        });
    }

    private static CalendarDay day(JsonNode node, String path) {
        return StrictJson.object(node, path, in -> {
            LocalDate date = LocalDate.parse(in.text("date"));
            in.node("isOffDay");
            String name = in.text("name");
            return in.yes("isOffDay") ? CalendarDay.off(date, name) : CalendarDay.work(date, name);
        });
    }

    /** Columns date, kind (OFF or WORK) and name (or name_zh); source and confidence when they are there. */
    private static CalendarFile list(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing in it");
        }
        List<String> head = cells(lines.getFirst());
        int date = column(head, "date");
        int kind = column(head, "kind");
        int name = head.contains("name") ? head.indexOf("name") : column(head, "name_zh");
        int source = head.indexOf("source");
        int confidence = head.indexOf("confidence");
        Set<String> sources = new LinkedHashSet<>();
        List<CalendarDay> days = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line);
            if (row.size() != head.size()) {
                throw new IllegalArgumentException(line);
            }
            boolean confirmed = confidence < 0 || row.get(confidence).equals(VERIFIED);
            days.add(new CalendarDay(
                    LocalDate.parse(row.get(date)), CalendarDay.Kind.valueOf(row.get(kind)), row.get(name), confirmed));
            if (source >= 0 && !row.get(source).isBlank()) {
                sources.add(row.get(source));
            }
        }
        return new CalendarFile(null, String.join("; ", sources), days);
    }

    private static int column(List<String> head, String name) {
        int index = head.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name);
        }
        return index;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
