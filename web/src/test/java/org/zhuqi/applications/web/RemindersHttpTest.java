package org.zhuqi.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.Username;
import org.zhuqi.applications.usecase.RemindOfClosing;
import org.zhuqi.reviews.usecase.RemindOfCorrections;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/** What the program tells enterprises by itself; limits lie at the end of today, so that no calendar decides. */
class RemindersHttpTest extends ApplicationsOverHttp {
    @Autowired
    RemindOfClosing remindOfClosing;

    @Autowired
    RemindOfCorrections remindOfCorrections;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @AfterEach
    void asItWas() {
        jdbc.sql("update programme set closes = '2099-12-31T16:00:00Z'").update();
        jdbc.sql("delete from notification").update();
    }

    @Test
    void aDraftWhoseCallClosesTodayIsSaidOnce() throws Exception {
        UserId user = user();
        start(clerk);
        closeAt(LocalDate.now(clock).plusDays(90));
        remindOfClosing.remind();
        assertThat(newsOf(user)).isEmpty();

        closeAt(LocalDate.now(clock).plusDays(1));
        remindOfClosing.remind();
        remindOfClosing.remind();
        assertThat(newsOf(user)).containsExactly("applications.news.closing");
    }

    @Test
    void whatIsHandedInIsNotReminded() throws Exception {
        UserId user = user();
        String id = complete();
        submit(clerk, id, null, "{\"certified\": true}");
        closeAt(LocalDate.now(clock).plusDays(1));
        remindOfClosing.remind();
        assertThat(newsOf(user)).doesNotContain("applications.news.closing");
    }

    @Test
    void aCorrectionThatIsDueTodayIsSaidOnce() throws Exception {
        UserId user = user();
        String id = complete();
        submit(clerk, id, null, "{\"certified\": true}");
        jdbc.sql("update review set state = 'RETURNED', turn = 'ENTERPRISE', due = ? where subject_id = ?")
                .param(LocalDate.now(clock))
                .param(UUID.fromString(id))
                .update();
        remindOfCorrections.remind();
        remindOfCorrections.remind();
        assertThat(newsOf(user)).containsOnlyOnce("reviews.news.enterprise.correction-due");
    }

    private void closeAt(LocalDate day) {
        jdbc.sql("update programme set closes = ?")
                .param(day.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .update();
    }

    private UserId user() {
        Account account = Account.forColleague(
                new UserId(UUID.randomUUID()),
                new Username("reminded-" + NUMBER.incrementAndGet()),
                LocalText.ofZh("经办人"),
                Credentials.chosen("-", AccountFixture.NOW),
                enterprise.id());
        accounts.add(account);
        return account.id();
    }

    private List<String> newsOf(UserId user) {
        return jdbc.sql("select message_key from notification where user_id = ? order by at")
                .param(user.value())
                .query(String.class)
                .list();
    }
}
