package org.zhuqi.forms.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form as the template needs it: only what is shown as things stand. */
record FormView(String id, String title, List<Section> sections) {
    record Section(String id, String title, @Nullable String help, List<Part> parts) {}

    /** A field or a table; exactly one of the two. */
    record Part(@Nullable FieldView field, @Nullable TableView table) {}
}
