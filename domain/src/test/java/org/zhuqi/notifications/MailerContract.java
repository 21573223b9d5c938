package org.zhuqi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every way to a mail server must do. */
public abstract class MailerContract {
    private static final Mail MAIL = new Mail(
            "00000000-0000-7000-8000-000000000001",
            new MailAddress("clerk@example.org"),
            "【助企】设备投资补助：已退回补正",
            "설비투자보조금: 보정하십시오.\n\nhttps://zhuqi.example.org/my/applications/1");

    protected abstract Mailer mailer();

    /** What arrived, as it was read there. */
    protected abstract List<Mail> arrived();

    protected abstract void stopServer();

    @Test
    void aMailArrivesInEveryLanguageAsItWasWritten() throws Mailer.NotTaken {
        assertThat(mailer().ready()).isTrue();
        mailer().send(MAIL);
        assertThat(arrived()).containsExactly(MAIL);
    }

    @Test
    void whatSomebodyTypedNeverBecomesAHeaderOrACommand() throws Mailer.NotTaken {
        Mail hostile = new Mail(
                "00000000-0000-7000-8000-000000000002",
                new MailAddress("clerk@example.org"),
                "Support\r\nBcc: other@example.org\r\n\r\nForged\nTo: other@example.org",
                "One\n.\nRCPT TO:<other@example.org>\n.\nDATA");
        mailer().send(hostile);
        assertThat(arrived()).containsExactly(hostile);
        assertThat(arrived().getFirst().subject())
                .isEqualTo("Support Bcc: other@example.org Forged To: other@example.org");
    }

    @Test
    void aServerThatIsDownIsSaid() {
        stopServer();
        assertThatThrownBy(() -> mailer().send(MAIL)).isInstanceOf(Mailer.NotTaken.class);
    }
}
