package org.zhuqi.shared.web;

import java.util.Collection;
import java.util.List;

/** One choice of a select: what is sent and what is read. */
public record Option(String value, String label) {
    /**
     * The values of an enumeration in their order.
     *
     * @param prefix of their message keys
     */
    public static List<Option> of(Collection<? extends Enum<?>> values, String prefix, Texts texts) {
        return values.stream()
                .map(value -> new Option(value.name(), texts.message(prefix + value.name())))
                .toList();
    }
}
