package org.zhuqi.shared;

/**
 * Thrown when the program cannot do what it should: nobody who asks can mend that, so it is no refusal. The log tells the
 * cause, the person reads {@code error.<key>}.
 */
public final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key of the text for people, e.g. {@code documents.store-failed} */
    public FailedException(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
