package org.zhuqi.enterprises.registrations;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why registrations are refused. */
public enum RegistrationError implements ErrorKey {
    /** Confirmed or refused meanwhile. */
    DECIDED_ALREADY(ErrorKind.CONFLICT),
    /** Another registration of the same code waits; arguments: the unit that decides. */
    WAITS_ALREADY(ErrorKind.CONFLICT),
    /** The enterprise has users already: its first user adds colleagues. */
    HAS_USERS(ErrorKind.CONFLICT),
    /** The enterprise is on record under another unit. */
    OTHER_UNIT(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    RegistrationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "registrations";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
