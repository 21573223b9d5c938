package org.zhuqi.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/** A titled part of a form. */
public record Section(
        String id,
        LocalText title,
        @Nullable LocalText help,
        @Nullable Condition shownWhen,
        List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }

    public static Section of(String id, String title, Item... items) {
        return new Section(id, LocalText.ofZh(title), null, null, List.of(items));
    }
}
