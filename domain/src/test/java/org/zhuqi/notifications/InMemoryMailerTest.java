package org.zhuqi.notifications;

import java.util.List;

class InMemoryMailerTest extends MailerContract {
    private final InMemoryMailer mailer = new InMemoryMailer();

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected List<Mail> arrived() {
        return mailer.sent();
    }

    @Override
    protected void stopServer() {
        mailer.down = true;
    }
}
