package org.zhuqi.documents.imports;

import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.TextKey;

/**
 * One column a file of a kind may have.
 *
 * @param id unique in its kind, e.g. {@code revenue.wan}
 * @param field the field of the page's form that it fills; two columns may fill one, but not in one file
 * @param label what the form calls the field
 * @param required whether a file must have it
 * @param shown whether the template has it; what is not in the template is understood all the same
 * @param help what may stand in it, null when its type says so
 */
public record ImportColumn(
        String id,
        String field,
        Label label,
        ColumnType type,
        boolean required,
        boolean shown,
        @Nullable TextKey help) {

    /** A text of the bundles, or one that is data. */
    public sealed interface Label {
        record Key(String key) implements Label {}

        record Given(LocalText text) implements Label {}
    }

    public static ImportColumn required(String field, String labelKey, ColumnType type) {
        return new ImportColumn(field, field, new Label.Key(labelKey), type, true, true, null);
    }

    public static ImportColumn optional(String field, String labelKey, ColumnType type) {
        return new ImportColumn(field, field, new Label.Key(labelKey), type, false, true, null);
    }

    public ImportColumn explained(String key) {
        return new ImportColumn(id, field, label, type, required, shown, new TextKey(key));
    }
}
