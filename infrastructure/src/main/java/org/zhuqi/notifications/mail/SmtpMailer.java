package org.zhuqi.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.zhuqi.notifications.Mail;
import org.zhuqi.notifications.Mailer;

/** Hands mails to the server of {@code spring.mail.host}; without one, or without a sender's address, there is no mail. */
@Component
@RequiredArgsConstructor
@Slf4j
class SmtpMailer implements Mailer {
    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;

    @Override
    public boolean ready() {
        return settings.complete() && server.getIfAvailable() != null;
    }

    @Override
    public void send(Mail mail) throws NotTaken {
        JavaMailSender sender = server.getObject();
        try {
            MimeMessage message =
                    new Named(sender.createMimeMessage(), "<" + mail.id() + "@" + settings.domain() + ">");
            MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(mail.to().value());
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), false);
            // Nobody's absence is to be told to the platform.
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException | MailException e) {
            log.warn("The mail server did not take a mail: {}", e.toString());
            throw new NotTaken(e);
        }
    }

    /** Keeps the name it was given; the library would give each sending one of its own. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(MimeMessage empty, String name) {
            super(empty.getSession());
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
