package org.zhuqi.shared;

import java.util.UUID;

/** Identifies an account. */
public record UserId(UUID value) {
    /** Nobody logged in. */
    public static final UserId NOBODY = new UserId(new UUID(0, 0));

    /** The program itself. */
    public static final UserId SYSTEM = new UserId(new UUID(0, 1));

    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
