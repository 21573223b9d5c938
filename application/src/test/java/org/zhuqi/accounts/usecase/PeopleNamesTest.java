package org.zhuqi.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

class PeopleNamesTest {
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final PeopleNames names =
            new PeopleNames(accounts, Clock.fixed(AccountFixture.NOW, ZoneId.of("Asia/Shanghai")));
    private final LocalText jin = new LocalText("金某", "김모", "Jin");

    @Test
    void aRecordedNameIsToldInEveryLanguageAsLongAsThePersonIsCalledSo() {
        Account officer =
                AccountFixture.officer("officer", AccountFixture.COUNTY).named(jin);
        accounts.add(officer);
        assertThat(names.find(officer.id(), "金某")).isEqualTo(jin);
        assertThat(names.find(officer.id(), "朴某"))
                .as("who was called otherwise then")
                .isEqualTo(LocalText.ofZh("朴某"));
    }

    @Test
    void nobodysNameStaysAsItWasRecorded() {
        assertThat(names.find(new UserId(new UUID(9, 9)), "system")).isEqualTo(LocalText.ofZh("system"));
    }
}
