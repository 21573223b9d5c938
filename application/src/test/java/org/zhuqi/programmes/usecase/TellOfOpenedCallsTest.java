package org.zhuqi.programmes.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Credentials;
import org.zhuqi.accounts.FakePasswordHasher;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.InMemoryOpenedCalls;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.OneTransaction;

class TellOfOpenedCallsTest {
    private final Map<EnterpriseId, Fact> facts = new HashMap<>();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryOpenedCalls openedCalls = new InMemoryOpenedCalls();
    private final Inbox inbox = new Inbox();

    /** Once per event and person, as an inbox does. */
    private static final class Inbox implements Channel {
        final Map<String, Notification> held = new HashMap<>();

        @Override
        public String id() {
            return "test";
        }

        @Override
        public void deliver(Notification notification) {
            held.putIfAbsent(notification.user() + " " + notification.eventId(), notification);
        }
    }

    @BeforeEach
    void aCall() {
        programmes.add(ProgrammeFixture.programme());
    }

    @Test
    void whoeverMeetsTheConditionsIsToldOnceThatACallOpened() {
        UserId fits = user("fits", enterprise(1, true));
        user("does-not", enterprise(2, false));
        user("nothing-known", enterprise(3, null));
        enterprise(4, true);

        assertThat(telling("2024-08-25T15:59:59Z").tell()).isZero();
        assertThat(telling("2024-08-25T16:00:00Z").tell()).isEqualTo(1);
        assertThat(telling("2024-08-26T16:00:00Z").tell()).isZero();

        assertThat(inbox.held.values()).singleElement().satisfies(news -> {
            assertThat(news.user()).isEqualTo(fits);
            assertThat(news.messageKey()).isEqualTo("programmes.news.opened");
            assertThat(news.args().get(1)).isEqualTo(LocalText.same("2024-09-25"));
        });
    }

    @Test
    void oneThatWasBrokenOffGoesOnAndTellsNobodyTwice() {
        user("first", enterprise(1, true));
        telling("2024-08-26T01:00:00Z").tell();
        user("second", enterprise(2, true));
        InMemoryOpenedCalls forgotten = new InMemoryOpenedCalls();
        assertThat(telling("2024-08-26T02:00:00Z", forgotten).tell()).isEqualTo(2);
        assertThat(inbox.held).hasSize(2);
    }

    private TellOfOpenedCalls telling(String now) {
        return telling(now, openedCalls);
    }

    private TellOfOpenedCalls telling(String now, InMemoryOpenedCalls opened) {
        Clock clock = Clock.fixed(Instant.parse(now), ProgrammeFixture.ZONE);
        AccountDirectory directory = new AccountDirectory(accounts);
        return new TellOfOpenedCalls(
                programmes,
                opened,
                new CheckEligibility(
                        programmes, enterprises, new GatherFacts(List.of(new Facts())), StandingConditions.NONE, clock),
                directory,
                new SendNotification(List.of(inbox), directory, clock),
                new OneTransaction(),
                clock);
    }

    private EnterpriseId enterprise(int number, Boolean aboveScale) {
        var enterprise = EnterpriseFixture.enterprise(number);
        enterprises.add(enterprise);
        if (aboveScale != null) {
            facts.put(enterprise.id(), ProgrammeFixture.aboveScale(aboveScale));
        }
        return enterprise.id();
    }

    private UserId user(String name, EnterpriseId enterprise) {
        Account account = Account.forColleague(
                new UserId(UUID.randomUUID()),
                new Username(name),
                LocalText.ofZh(name),
                Credentials.chosen(new FakePasswordHasher().hash("Right-pass-1"), AccountFixture.NOW),
                enterprise);
        accounts.add(account);
        return account.id();
    }

    private final class Facts implements FactSource {
        @Override
        public String id() {
            return "test";
        }

        @Override
        public boolean knows(FactKey key) {
            return key.equals(ProgrammeFixture.ABOVE_SCALE);
        }

        @Override
        public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
            return Optional.ofNullable(facts.get(subject.enterprise()));
        }
    }
}
