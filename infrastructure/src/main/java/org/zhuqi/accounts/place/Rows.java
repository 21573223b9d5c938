package org.zhuqi.accounts.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.place.PlaceFiles;

/** Lines of a data file whose first line names its columns; no value holds a comma. */
record Rows(List<Map<String, String>> lines) {

    static Rows of(PlaceFiles files, String name) {
        try (InputStream in = files.open(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> all = reader.lines().filter(line -> !line.isBlank()).toList();
            String[] columns = all.getFirst().split(",");
            return new Rows(all.stream()
                    .skip(1)
                    .map(line -> row(columns, line.split(",", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Map<String, String> row(String[] columns, String[] values) {
        if (columns.length != values.length) {
            throw new IllegalArgumentException("expected " + columns.length + " values: " + String.join(",", values));
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i].strip(), values[i].strip());
        }
        return row;
    }

    static String text(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column))
                .orElseThrow(() -> new IllegalArgumentException("no column " + column));
    }

    static Optional<String> optional(Map<String, String> row, String column) {
        return Optional.of(text(row, column)).filter(value -> !value.isEmpty());
    }

    static LocalText name(Map<String, String> row) {
        return new LocalText(
                text(row, "zh"),
                optional(row, "ko").orElse(null),
                optional(row, "en").orElse(null));
    }
}
