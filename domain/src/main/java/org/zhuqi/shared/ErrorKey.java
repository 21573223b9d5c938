package org.zhuqi.shared;

import java.util.List;
import java.util.Locale;

/**
 * A reason for refusing, stable for programs and translated for people.
 *
 * <p>Each room has one enum {@code <Room>Error} of these. The bundles hold {@code error.<key>} in zh, ko and en; a test
 * demands all three.
 */
public interface ErrorKey {
    /** The room's name, e.g. {@code applications}. */
    String room();

    ErrorKind kind();

    String name();

    /** Stable key for clients, e.g. {@code applications.window-closed}. */
    default String key() {
        return room() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The exception that refuses with this key; arguments fill the message's places {0}, {1} … */
    default RefusedException refused(Object... args) {
        return new RefusedException(this, List.of(args), List.of());
    }

    /** Refuses with the list of fields that must be mended. */
    default RefusedException refused(List<FieldProblem> problems) {
        return new RefusedException(this, List.of(), problems);
    }
}
