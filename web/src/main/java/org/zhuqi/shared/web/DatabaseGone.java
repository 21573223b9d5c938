package org.zhuqi.shared.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a lost database from every other failure. */
final class DatabaseGone {
    private DatabaseGone() {}

    /** Whether the failure, or what caused it, is that the database cannot be reached. */
    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                // 08: connection exceptions; 57P: the server is shutting down or starting.
                return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
            }
        }
        return false;
    }
}
