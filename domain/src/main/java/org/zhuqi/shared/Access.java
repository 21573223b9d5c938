package org.zhuqi.shared;

/** The answer to "may this actor do this to that record?". */
public sealed interface Access {
    record Allowed() implements Access {}

    record Denied(ErrorKey key) implements Access {}

    Access ALLOWED = new Allowed();

    /** Returns when allowed, refuses otherwise. */
    default void orRefuse() {
        if (this instanceof Denied denied) {
            throw denied.key().refused();
        }
    }

    default boolean allowed() {
        return this instanceof Allowed;
    }
}
