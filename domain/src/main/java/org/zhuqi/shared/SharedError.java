package org.zhuqi.shared;

/** Refusals that any room may use. */
public enum SharedError implements ErrorKey {
    /** The actor may not do this at all. */
    DENIED(ErrorKind.DENIED),
    /** Nothing there, or nothing the actor may see: the two look the same on purpose. */
    NOT_FOUND(ErrorKind.NOT_FOUND),
    /** Somebody saved the record in between. */
    CHANGED_MEANWHILE(ErrorKind.CONFLICT),
    /** One or more fields are wrong. */
    INVALID_INPUT(ErrorKind.INVALID);

    private final ErrorKind kind;

    SharedError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "shared";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
