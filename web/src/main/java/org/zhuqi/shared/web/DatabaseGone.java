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
            if (cause instanceof SQLException sql) {
                return is(sql);
            }
        }
        return false;
    }

    private static boolean is(SQLException failure) {
        String state = failure.getSQLState();
        // 08: connection exceptions; 57P: the server is shutting down or starting; 57014: it took too long; 53: it has
        // no room left, on the disk or for connections. Without a state: the pool's word for a connection that broke
        // before, which is all that is left of it when the way back failed after the commit.
        return state == null
                ? "Connection is closed".equals(failure.getMessage())
                : GONE.stream().anyMatch(state::startsWith);
    }
}
