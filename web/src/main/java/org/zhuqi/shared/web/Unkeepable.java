package org.zhuqi.shared.web;

import java.sql.SQLException;
import java.util.Set;

/** Tells the one character that no text of the database can hold, U+0000, from every other failure. */
final class Unkeepable {
    /** Of PostgreSQL: not in the character set; not translatable (in JSON). */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private Unkeepable() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return STATES.contains(sql.getSQLState());
            }
        }
        return false;
    }
}
