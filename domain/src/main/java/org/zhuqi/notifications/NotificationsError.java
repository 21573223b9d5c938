package org.zhuqi.notifications;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Refusals of this room. */
public enum NotificationsError implements ErrorKey {
    /** No mail can be sent from here. */
    NO_MAIL(ErrorKind.CONFLICT),
    /** The mail server did not take the mail. */
    MAIL_NOT_SENT(ErrorKind.CONFLICT),
    /** A link was sent a moment ago. */
    ASKED_JUST_NOW(ErrorKind.CONFLICT),
    /** The link was used, replaced, or is too old. */
    LINK_SPENT(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    NotificationsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "notifications";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
