package org.zhuqi.shared.place;

/** Demonstration data, with accounts whose password everybody knows, never come to a database that began without them. */
class DemonstrationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemonstrationRefused() {
        super("This database was begun without demonstration data, and now they are switched on.");
    }
}
