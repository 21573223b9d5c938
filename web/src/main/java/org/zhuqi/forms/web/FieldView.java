package org.zhuqi.forms.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.Attachment;
import org.zhuqi.shared.web.Option;

/**
 * One field, or one cell, as the template needs it.
 *
 * @param kind the field's kind in lower case with hyphens
 * @param name what is posted
 * @param id of the input
 * @param value as it stands in the input
 * @param shown as it is read
 * @param problem what is wrong, empty when nothing is
 * @param describedBy ids of help and problem, null for none
 * @param trigger whether its change shows or hides other fields
 */
record FieldView(
        String kind,
        String name,
        String id,
        String label,
        @Nullable String help,
        boolean required,
        String value,
        String shown,
        List<Option> options,
        int maxLength,
        String problem,
        @Nullable String describedBy,
        boolean trigger,
        List<Attachment> files) {
    public boolean wrong() {
        return !problem.isEmpty();
    }

    public boolean numeric() {
        return kind.equals("number") || kind.equals("money") || kind.equals("percent");
    }
}
