package org.zhuqi.accounts;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why accounts refuse. */
public enum AccountError implements ErrorKey {
    /** Unknown username, wrong password, locked or disabled: one answer for all of them. */
    LOGIN_REFUSED(ErrorKind.DENIED),
    /** Nobody is logged in where somebody has to be. */
    LOGIN_NEEDED(ErrorKind.DENIED),
    /** The password must be changed before anything else. */
    PASSWORD_CHANGE_DUE(ErrorKind.DENIED),
    /** The bearer token is unknown, expired or revoked. */
    TOKEN_REFUSED(ErrorKind.DENIED),
    /** The password was right; a code of the second factor is asked too. */
    OTP_NEEDED(ErrorKind.DENIED),
    /** The password was right, the code is wrong, too old or already used. */
    OTP_REFUSED(ErrorKind.DENIED),
    /** A second factor must be set up before anything else. */
    SECOND_FACTOR_DUE(ErrorKind.DENIED),
    /** There is a second factor already; it must be switched off before another is set up. */
    SECOND_FACTOR_SET(ErrorKind.CONFLICT),
    /** There is no second factor, or none was begun. */
    SECOND_FACTOR_MISSING(ErrorKind.CONFLICT),
    USERNAME_TAKEN(ErrorKind.CONFLICT),
    /** The registrant's account is not waiting any more. */
    NOT_PENDING(ErrorKind.CONFLICT),
    STATUS_NOT_ALLOWED(ErrorKind.CONFLICT),
    ROLE_NOT_ALLOWED(ErrorKind.CONFLICT),
    ROLES_EXCLUDE_EACH_OTHER(ErrorKind.CONFLICT),
    /** Nobody gives, takes or changes rights of the own account. */
    OWN_ACCOUNT(ErrorKind.CONFLICT),
    /** The last account that can do this must stay. */
    LAST_ADMINISTRATOR(ErrorKind.CONFLICT),
    /** Hand-over goes to an active account whose work it is. */
    NOT_A_COLLEAGUE(ErrorKind.CONFLICT),
    /** What the person holds must be handed over before role or unit change. */
    WORK_IN_HAND(ErrorKind.CONFLICT),
    UNIT_NOT_ALLOWED(ErrorKind.CONFLICT),
    /** A zone's host must be a county of the same prefecture. */
    HOST_NOT_ALLOWED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    AccountError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "accounts";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
