package org.zhuqi.notifications;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Mails in a list; the server can be down, or not be there. */
public final class InMemoryMailer implements Mailer {
    private final List<Mail> sent = new ArrayList<>();
    public boolean there = true;
    public boolean down;

    @Override
    public boolean ready() {
        return there;
    }

    @Override
    public void send(Mail mail) throws NotTaken {
        if (down) {
            throw new NotTaken(new IOException("connection refused"));
        }
        sent.add(mail);
    }

    public List<Mail> sent() {
        return List.copyOf(sent);
    }
}
