package org.zhuqi.forms.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form as the template needs it: only what is shown as things stand. */
record FormView(String id, String title, List<Section> sections) {
    record Section(String id, String title, @Nullable String help, List<Part> parts) {
        /** How many fields and tables must be answered. */
        public long asked() {
            return parts.stream().filter(Part::required).count();
        }

        /** How many of those hold something. */
        public long filled() {
            return parts.stream()
                    .filter(part -> part.required() && part.filled())
                    .count();
        }
    }

    /** A field or a table; exactly one of the two. */
    record Part(@Nullable FieldView field, @Nullable TableView table) {
        boolean required() {
            return field != null ? field.required() : table != null && table.required();
        }

        boolean filled() {
            return field != null ? !field.value().isBlank() : table != null && table.filled();
        }
    }
}
