package org.zhuqi.shared.web;

import java.sql.SQLException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;

/**
 * Tells what no text can hold from every other failure: U+0000 in the database, and parameters whose bytes are no UTF-8,
 * which the container refuses when it is first asked for one.
 */
final class Unkeepable {
    /** Of PostgreSQL: not in the character set; not translatable (in JSON). */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private Unkeepable() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return STATES.contains(sql.getSQLState());
            }
        }
        return false;
    }
}
