package org.zhuqi.documents.imports;

import java.util.Map;

/**
 * One of the first rows as it was understood.
 *
 * @param values by field, as they would be typed into the form
 */
public record PreviewRow(int number, RowVerdict.Outcome outcome, Map<String, String> values) {
    public PreviewRow {
        values = Map.copyOf(values);
    }

    public String at(String field) {
        return values.getOrDefault(field, "");
    }
}
