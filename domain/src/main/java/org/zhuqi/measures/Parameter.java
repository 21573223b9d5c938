package org.zhuqi.measures;

import java.util.Set;

/**
 * Something a measure can be asked with besides unit and date.
 *
 * @param name as in the address, e.g. {@code title}
 * @param required whether the figure makes no sense without it
 * @param allowed the values it may take; empty when the measure itself judges
 */
public record Parameter(String name, boolean required, Set<String> allowed) {
    public Parameter {
        allowed = Set.copyOf(allowed);
    }

    public static Parameter required(String name, String... allowed) {
        return new Parameter(name, true, Set.of(allowed));
    }

    public static Parameter optional(String name, String... allowed) {
        return new Parameter(name, false, Set.of(allowed));
    }
}
