package org.zhuqi.applications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.Programme;
import org.zhuqi.shared.LocalText;

/**
 * One thing that differs between two rounds of an application.
 *
 * @param path of the field, cell or material, as problems name it
 * @param label of the field, or of the table
 * @param row of a table, from 1; 0 for a field or material
 * @param column label of the cell's column, null outside tables
 * @param before null when it was not there
 * @param after null when it is there no more
 */
public record Difference(
        String path,
        LocalText label,
        int row,
        @Nullable LocalText column,
        @Nullable Object before,
        @Nullable Object after) {

    /** Everything that differs, in the order of the form, materials last. */
    public static List<Difference> between(Programme programme, Submission before, Submission after) {
        return between(programme, before, after.answers(), after.files());
    }

    /** What differs between a round and what would be handed in next. */
    public static List<Difference> between(
            Programme programme, Submission before, Answers answers, List<SubmittedFile> files) {
        List<Difference> differences = new ArrayList<>(between(programme.form(), before.answers(), answers));
        for (Material material : programme.materials()) {
            Map<String, SubmittedFile> old = files(before.files(), material.code());
            Map<String, SubmittedFile> now = files(files, material.code());
            String path = "materials." + material.code();
            old.forEach((hash, file) -> {
                if (!now.containsKey(hash)) {
                    differences.add(new Difference(path, material.name(), 0, null, file.fileName(), null));
                }
            });
            now.forEach((hash, file) -> {
                if (!old.containsKey(hash)) {
                    differences.add(new Difference(path, material.name(), 0, null, null, file.fileName()));
                }
            });
        }
        return differences;
    }

    /** What differs between two sets of answers to a form; rows of a table are compared by their position. */
    public static List<Difference> between(Form form, Answers before, Answers after) {
        List<Difference> differences = new ArrayList<>();
        for (Item item : form.items()) {
            switch (item) {
                case Field field -> {
                    Object old = before.value(field.id());
                    Object now = after.value(field.id());
                    if (!Objects.equals(old, now)) {
                        differences.add(new Difference(field.id(), field.label(), 0, null, old, now));
                    }
                }
                case Table table -> rows(table, before, after, differences);
            }
        }
        return differences;
    }

    private static void rows(Table table, Answers before, Answers after, List<Difference> differences) {
        List<Answers.Row> old = before.rows(table.id());
        List<Answers.Row> now = after.rows(table.id());
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            for (Field column : table.columns()) {
                Object was = i < old.size() ? old.get(i).value(column.id()) : null;
                Object is = i < now.size() ? now.get(i).value(column.id()) : null;
                if (!Objects.equals(was, is)) {
                    differences.add(
                            new Difference(table.path(i, column.id()), table.label(), i + 1, column.label(), was, is));
                }
            }
        }
    }

    private static Map<String, SubmittedFile> files(List<SubmittedFile> all, String material) {
        Map<String, SubmittedFile> files = new LinkedHashMap<>();
        all.stream().filter(file -> file.material().equals(material)).forEach(file -> files.put(file.sha256(), file));
        return files;
    }
}
