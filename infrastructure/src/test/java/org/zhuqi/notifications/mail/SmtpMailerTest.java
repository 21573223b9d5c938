package org.zhuqi.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.zhuqi.notifications.Mail;
import org.zhuqi.notifications.MailAddress;
import org.zhuqi.notifications.Mailer;
import org.zhuqi.notifications.MailerContract;

class SmtpMailerTest extends MailerContract {
    private static final MailSettings SETTINGS = new MailSettings(
            "zhuqi@example.org", "https://zhuqi.example.org", Duration.ofMinutes(2), LocalTime.of(7, 30));

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Mailer mailer = mailer(server, SETTINGS);

    private static Mailer mailer(GreenMail server, MailSettings settings) {
        server.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new SmtpMailer(provider(sender), settings);
    }

    private static ObjectProvider<JavaMailSender> provider(@Nullable JavaMailSender sender) {
        return new ObjectProvider<>() {
            @Override
            public Stream<JavaMailSender> stream() {
                return Optional.ofNullable(sender).stream();
            }
        };
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected List<Mail> arrived() {
        return Arrays.stream(server.getReceivedMessages())
                .map(SmtpMailerTest::read)
                .toList();
    }

    @Override
    protected void stopServer() {
        server.stop();
    }

    private static Mail read(MimeMessage message) {
        try {
            assertThat(message.getFrom()[0]).hasToString("zhuqi@example.org");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            String text = String.valueOf(message.getContent()).replace("\r\n", "\n");
            return new Mail(
                    message.getMessageID().replaceAll("^<|@example.org>$", ""),
                    new MailAddress(message.getAllRecipients()[0].toString()),
                    message.getSubject(),
                    text);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutAServerOrASenderThereIsNoMail() {
        assertThat(new SmtpMailer(provider(null), SETTINGS).ready()).isFalse();
        MailSettings unsaid = new MailSettings("", "", SETTINGS.gather(), SETTINGS.digest());
        assertThat(new SmtpMailer(provider(new JavaMailSenderImpl()), unsaid).ready())
                .isFalse();
    }
}
