package org.zhuqi.forms;

import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/** What stands in a section: a field or a table. */
public sealed interface Item permits Field, Table {
    String id();

    LocalText label();

    @Nullable
    LocalText help();

    @Nullable
    Condition shownWhen();
}
