package org.zhuqi.shared;

/**
 * Thrown when a text that came from outside is not what it is read as, such as a unit's id or a month. Told as the
 * client's fault; every other {@link IllegalArgumentException} is a fault of the program.
 */
public final class MalformedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public MalformedException(String message) {
        super(message);
    }
}
