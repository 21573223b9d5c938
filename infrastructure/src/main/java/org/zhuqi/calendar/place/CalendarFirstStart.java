package org.zhuqi.calendar.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.calendar.CalendarFile;
import org.zhuqi.calendar.CalendarFiles;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.CalendarYears;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.place.FirstStart;
import org.zhuqi.shared.place.PlaceFiles;

/**
 * Loads the national calendars that come with the program and the local days of the place.
 *
 * <p>A year that is already loaded is left alone: an administrator's upload is newer. A new version of the program that
 * brings a further year loads it at its first start.
 */
@Component
@RequiredArgsConstructor
class CalendarFirstStart implements FirstStart {
    private static final String LOCAL_DAYS = "local-days.csv";
    private final CalendarYears years;
    private final CalendarFiles files;
    private final PlaceFiles placeFiles;
    private final Place place;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        Set<Integer> national = loaded(CalendarId.NATIONAL);
        for (String path : placeFiles.listNational("holiday-cn")) {
            if (path.endsWith(".json")) {
                CalendarFile file = files.read(text(placeFiles.openNational(path)));
                Integer year = file.year();
                if (year != null && !national.contains(year)) {
                    years.put(new CalendarYear(CalendarId.NATIONAL, year, source(file, path), false, file.days()));
                }
            }
        }
        CalendarId local = new CalendarId(place.calendar());
        if (!local.isNational() && placeFiles.has(LOCAL_DAYS)) {
            loadLocal(local);
        }
    }

    /** One file holds several years; each is read by itself, so that each keeps its own source. */
    private void loadLocal(CalendarId local) {
        List<String> lines = text(placeFiles.open(LOCAL_DAYS)).lines().toList();
        Set<Integer> loaded = loaded(local);
        Map<Integer, List<String>> byYear = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            byYear.computeIfAbsent(
                            Integer.valueOf(line.substring(0, 4)), year -> new ArrayList<>(List.of(lines.getFirst())))
                    .add(line);
        }
        byYear.forEach((year, rows) -> {
            if (!loaded.contains(year)) {
                CalendarFile file = files.read(String.join("\n", rows));
                years.put(new CalendarYear(local, year, source(file, LOCAL_DAYS), false, file.days()));
            }
        });
    }

    private Set<Integer> loaded(CalendarId calendar) {
        return years.of(calendar).stream().map(CalendarYear::year).collect(Collectors.toSet());
    }

    private static String source(CalendarFile file, String path) {
        return file.source().isBlank() ? path : file.source();
    }

    private static String text(InputStream stream) {
        try (InputStream in = stream) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
