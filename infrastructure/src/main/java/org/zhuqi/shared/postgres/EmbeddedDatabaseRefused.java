package org.zhuqi.shared.postgres;

/** The database cannot be used for a reason a person can mend; carries what to do about it. */
public class EmbeddedDatabaseRefused extends RuntimeException {
    private final String action;

    EmbeddedDatabaseRefused(String what, String action) {
        super(what);
        this.action = action;
    }

    EmbeddedDatabaseRefused(String what, String action, Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
