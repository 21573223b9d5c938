package org.zhuqi.shared.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** Tells a lost database from every other failure. */
final class DatabaseGone {
    private static final List<String> GONE = List.of("08", "57P", "57014", "53");

    private DatabaseGone() {}

    /** Whether the failure, or what caused it, is that the database cannot be reached or cannot work. */
    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                // 08: connection exceptions; 57P: the server is shutting down or starting; 57014: it took too long; 53:
                // it has no room left, on the disk or for connections.
                return GONE.stream().anyMatch(sql.getSQLState()::startsWith);
            }
        }
        return false;
    }
}
