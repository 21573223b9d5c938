package org.zhuqi.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendMails;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** The way of news to a mailbox, past a mail server that is there. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        properties = {
            "zhuqi.demonstration=false",
            "zhuqi.data-directory=target/mail-http-${random.uuid}",
            "zhuqi.mail.from=zhuqi@example.org",
            "zhuqi.mail.public-address=https://zhuqi.example.org/",
            "zhuqi.mail.gather=0s"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
class MailOverHttpTest {
    private static final ReportingUnitId COUNTY = new ReportingUnitId("222401");
    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SendNotification sendNotification;

    @Autowired
    private SendMails sendMails;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void newsReachesAMailboxOnceItsOwnerFollowedTheLinkInTheirLanguage() throws Exception {
        Account account = AccountFixture.officer("mailed-officer", COUNTY).speaking(Language.KO);
        accounts.add(account);
        Actor actor = new Actor(account.id(), "mailed-officer", Role.UNIT_OFFICER, COUNTY, Set.of(), null, "192.0.2.1");

        http.perform(post("/account/mail")
                        .param("address", "no address")
                        .with(as(actor))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account"));
        http.perform(post("/account/mail")
                        .param("address", "officer@example.org")
                        .with(as(actor))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account"));
        assertThat(page(actor)).contains("officer@example.org");
        String link = text(0).lines()
                .filter(line -> line.contains("secret="))
                .findFirst()
                .orElseThrow();
        assertThat(link).startsWith("https://zhuqi.example.org/account/mail/confirm?secret=");

        tell(account);
        assertThat(sendMails.send()).isZero();
        String secret = link.substring(link.indexOf('=') + 1);
        assertThat(body(http.perform(get("/account/mail/confirm")
                                .param("secret", secret)
                                .with(as(actor)))
                        .andExpect(status().isOk())))
                .contains("officer@example.org", secret);
        http.perform(post("/account/mail/confirm")
                        .param("secret", secret)
                        .with(as(actor))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account"));

        tell(account);
        assertThat(sendMails.send()).isEqualTo(1);
        assertThat(SERVER.getReceivedMessages()[1].getSubject()).isEqualTo("[助企] 새 신고 심사 대기: 설비투자보조금");
        assertThat(text(1)).contains("https://zhuqi.example.org/staff/reviews/1", "https://zhuqi.example.org/account");

        http.perform(post("/account/mail/paces")
                        .param("MATTERS", "NEVER")
                        .with(as(actor))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account"));
        tell(account);
        assertThat(sendMails.send()).isZero();
        http.perform(post("/account/mail/stop").with(as(actor)).with(csrf())).andExpect(redirectedUrl("/account"));
        assertThat(page(actor)).doesNotContain("officer@example.org");
    }

    private void tell(Account account) {
        sendNotification.send(
                new Recipient.Person(account.id()),
                "reviews.news.officer.open",
                List.of(new LocalText("设备投资补助", "설비투자보조금", null)),
                "/staff/reviews/1",
                UUID.randomUUID());
    }

    private String page(Actor actor) throws Exception {
        return body(http.perform(get("/account").with(as(actor))).andExpect(status().isOk()));
    }

    private static String text(int number) throws Exception {
        MimeMessage message = SERVER.getReceivedMessages()[number];
        return String.valueOf(message.getContent());
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(Actor actor) {
        return request -> {
            request.setAttribute("org.zhuqi.accounts.web.RequestActor", actor);
            return user(actor.name()).postProcessRequest(request);
        };
    }
}
