package org.zhuqi.accounts.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;

/** Reads what was chosen in a select; nothing and nonsense are the same. */
final class Choices {
    private Choices() {}

    static @Nullable Role role(@Nullable String text) {
        return one(Role.class, text);
    }

    static @Nullable ReportingUnitId unit(@Nullable String text) {
        return text == null || !text.matches("[0-9A-Z]{2,12}") ? null : new ReportingUnitId(text);
    }

    static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
