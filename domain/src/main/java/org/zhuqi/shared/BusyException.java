package org.zhuqi.shared;

/**
 * Thrown when the program has more to do at this moment than it can, and would rather say so at once than let everybody
 * wait. Nothing was done; whoever asked tries again in a few seconds. The person reads {@code error.<key>}.
 */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key of the text for people, e.g. {@code accounts.busy} */
    public BusyException(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
