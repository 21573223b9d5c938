package org.zhuqi.measures;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.zhuqi.shared.LocalText;

/**
 * Something a measure can be asked with besides unit and date.
 *
 * @param name as in the address, e.g. {@code title}
 * @param required whether the figure makes no sense without it
 * @param allowed the values it may take; empty when the measure itself judges
 * @param names what a form offers: values by what people call them, in order; asked only then, empty where nobody knows
 */
public record Parameter(String name, boolean required, Set<String> allowed, Supplier<Map<String, LocalText>> names) {
    public Parameter {
        allowed = Set.copyOf(allowed);
    }

    public static Parameter required(String name, String... allowed) {
        return new Parameter(name, true, Set.of(allowed), Map::of);
    }

    public static Parameter optional(String name, String... allowed) {
        return new Parameter(name, false, Set.of(allowed), Map::of);
    }

    public Parameter called(Supplier<Map<String, LocalText>> called) {
        return new Parameter(name, required, allowed, called);
    }
}
