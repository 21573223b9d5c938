package org.zhuqi.notifications;

import org.zhuqi.shared.Port;

/** Hands mails to the mail server. */
@Port
public interface Mailer {
    /** Whether there is a mail server to hand them to. */
    boolean ready();

    /** Returns when the server has taken it. */
    void send(Mail mail) throws NotTaken;

    /** The server did not take the mail. */
    class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        public NotTaken(Throwable cause) {
            super(cause);
        }
    }
}
