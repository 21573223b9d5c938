package org.zhuqi.documents.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;

/**
 * Which column of a file is what.
 *
 * @param columns id of the kind's column by the place in the head, from 0; places that are passed over are not there
 */
public record ColumnMapping(SortedMap<Integer, String> columns) {
    public static final ColumnMapping NONE = new ColumnMapping(new TreeMap<>());

    public ColumnMapping {
        columns = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    public ColumnMapping(Map<Integer, String> columns) {
        this(new TreeMap<>(columns));
    }

    /**
     * Recognises columns by what their heads are called; the first of two alike counts.
     *
     * @param names what each of the kind's columns may be called, by id
     */
    public static ColumnMapping guessed(List<String> heads, Map<String, Set<String>> names) {
        Map<String, String> byName = new HashMap<>();
        names.forEach((id, all) -> all.forEach(name -> byName.putIfAbsent(Typed.folded(name), id)));
        SortedMap<Integer, String> found = new TreeMap<>();
        for (int place = 0; place < heads.size(); place++) {
            String id = byName.get(Typed.folded(heads.get(place)));
            if (id != null && !found.containsValue(id)) {
                found.put(place, id);
            }
        }
        return new ColumnMapping(found);
    }

    /** The heads as they are remembered: in the same order, compared as names are. */
    public static String keyOf(List<String> heads) {
        return String.join("\n", heads.stream().map(Typed::folded).toList());
    }

    public @Nullable String at(int place) {
        return columns.get(place);
    }

    /** What is wrong with it for a kind with these columns; the field is {@code column[<place>]}. */
    public List<FieldProblem> problems(List<ImportColumn> known, int heads) {
        Map<String, ImportColumn> byId = new HashMap<>();
        known.forEach(column -> byId.put(column.id(), column));
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> fields = new HashSet<>();
        columns.forEach((place, id) -> {
            ImportColumn column = byId.get(id);
            if (column == null || place < 0 || place >= heads) {
                problems.add(FieldProblem.of("column[" + place + "]", "imports.column-unknown"));
            } else if (!fields.add(column.field())) {
                problems.add(FieldProblem.of("column[" + place + "]", "imports.column-twice"));
            }
        });
        known.stream()
                .filter(column -> column.required() && !fields.contains(column.field()))
                .forEach(column -> problems.add(
                        new FieldProblem(column.field(), "imports.column-missing", List.of(argument(column.label())))));
        return problems;
    }

    private static Object argument(ImportColumn.Label label) {
        return switch (label) {
            case ImportColumn.Label.Key key -> new org.zhuqi.shared.TextKey(key.key());
            case ImportColumn.Label.Given given -> given.text();
        };
    }
}
