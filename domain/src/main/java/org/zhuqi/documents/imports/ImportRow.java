package org.zhuqi.documents.imports;

import java.util.Map;

/**
 * A row as its kind judges it.
 *
 * @param number as the sheet counts, from 1
 * @param values what would be typed into the form, by field; a field that stands in none of the file's columns is not there
 */
public record ImportRow(int number, Map<String, String> values) {
    public ImportRow {
        values = Map.copyOf(values);
    }

    /** What stands there, empty when nothing does. */
    public String at(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !at(field).isEmpty();
    }
}
