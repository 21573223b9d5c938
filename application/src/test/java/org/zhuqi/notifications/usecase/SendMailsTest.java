package org.zhuqi.notifications.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.ChannelContract;
import org.zhuqi.notifications.InMemoryLetters;
import org.zhuqi.notifications.InMemoryMailWishes;
import org.zhuqi.notifications.InMemoryMailer;
import org.zhuqi.notifications.InMemoryNotifications;
import org.zhuqi.notifications.Letter;
import org.zhuqi.notifications.Mail;
import org.zhuqi.notifications.MailAddress;
import org.zhuqi.notifications.MailWish;
import org.zhuqi.notifications.MailWishes;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.NotificationsError;
import org.zhuqi.notifications.Pace;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.Topic;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.OneTransaction;

class SendMailsTest {
    private static final MailAddress ADDRESS = new MailAddress("clerk@example.org");
    /** Friday, 09:00 in Yanji. */
    private final MovedClock clock = new MovedClock(Instant.parse("2024-08-30T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final InMemoryMailWishes wishes = new InMemoryMailWishes();
    private final InMemoryLetters letters = new InMemoryLetters();
    private final InMemoryMailer mailer = new InMemoryMailer();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final InMemoryAccounts kept = new InMemoryAccounts();
    private final AccountDirectory accounts = new AccountDirectory(kept);
    private final MailRules rules =
            new MailRules(Duration.ofMinutes(2), LocalTime.of(7, 30), "https://zhuqi.example.org");
    private final Words words = new Words();
    private final MailChannel channel = new MailChannel(mailer, wishes, letters, rules, clock);
    private final SendNotification telling =
            new SendNotification(List.of(new InboxChannel(notifications), channel), accounts, clock);
    private final SendMails sending =
            new SendMails(mailer, letters, wishes, notifications, accounts, words, new OneTransaction(), clock);
    private final ChooseMail choosing =
            new ChooseMail(mailer, wishes, words, accounts, trail, new OneTransaction(), clock);
    private final Account account = AccountFixture.officer("clerk", AccountFixture.COUNTY);
    private final UserId clerk = account.id();
    private final Actor actor = new Actor(clerk, "clerk", Role.UNIT_OFFICER, AccountFixture.COUNTY, Set.of(), null, "");

    private static final class MovedClock extends Clock {
        private Instant now;
        private final ZoneId zone;

        MovedClock(Instant now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new MovedClock(now, other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** The messages' keys, a line each. */
    private static final class Words implements MailWords {
        String path = "";

        @Override
        public Mail news(String id, Letter.Bundle bundle, MailAddress to, Language language, List<Notification> news) {
            return new Mail(
                    id,
                    to,
                    bundle.daily() ? "day" : bundle.matter(),
                    String.join(
                            "\n", news.stream().map(Notification::messageKey).toList()));
        }

        @Override
        public Mail confirmation(String id, MailAddress to, Language language, String link) {
            path = link;
            return new Mail(id, to, "confirm", link);
        }
    }

    @BeforeEach
    void people() {
        kept.add(account);
        wishes.save(MailWish.none(clerk)
                .ask(ADDRESS, "a".repeat(64), clock.instant())
                .confirm("a".repeat(64), clock.instant()));
    }

    @Nested
    class AsAChannel extends ChannelContract {
        private final MailChannel toAnybody = new MailChannel(mailer, new EverybodyWishes(), letters, rules, clock);

        @Override
        protected Channel channel() {
            return toAnybody;
        }

        @Override
        protected int reached(UserId user) {
            clock.forward(Duration.ofMinutes(2));
            return letters.take(new Letter.Bundle(user, "/my"), clock.instant()).size();
        }
    }

    private static final class EverybodyWishes implements MailWishes {
        @Override
        public Optional<MailWish> find(UserId user) {
            return Optional.of(MailWish.none(user)
                    .ask(ADDRESS, "a".repeat(64), Instant.EPOCH)
                    .confirm("a".repeat(64), Instant.EPOCH));
        }

        @Override
        public void save(MailWish wish) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void allNewsOfOneMatterTravelsInOneMailAfterAWhile() {
        tell("reviews.news.enterprise.return", "/my/applications/1");
        clock.forward(Duration.ofMinutes(1));
        tell("applications.news.correction-due", "/my/applications/1");
        tell("demands.news.enterprise.raise", "/my/demands/1");
        assertThat(sending.send()).isZero();
        clock.forward(Duration.ofMinutes(2));
        assertThat(sending.send()).isEqualTo(2);
        assertThat(mailer.sent())
                .extracting(Mail::text)
                .containsExactly(
                        "reviews.news.enterprise.return\napplications.news.correction-due",
                        "demands.news.enterprise.raise");
        assertThat(mailer.sent()).extracting(Mail::to).containsOnly(ADDRESS);
        assertThat(sending.send()).isZero();
    }

    @Test
    void theMailOfTheDayLeavesTheNextMorningWithEverything() {
        wishes.save(wishes.find(clerk).orElseThrow().choose(Map.of(Topic.MATTERS, Pace.DAILY)));
        tell("reviews.news.enterprise.return", "/my/applications/1");
        tell("programmes.news.opened", "/programmes/2");
        clock.forward(Duration.ofHours(22).plusMinutes(29));
        assertThat(sending.send()).isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(sending.send()).isEqualTo(1);
        assertThat(mailer.sent().getFirst().subject()).isEqualTo("day");
        assertThat(mailer.sent().getFirst().text()).contains("programmes.news.opened", "enterprise.return");
    }

    @Test
    void whatWasReadHereMeanwhileIsNotSent() {
        tell("reviews.news.enterprise.return", "/my/applications/1");
        notifications.readAll(clerk, clock.instant());
        clock.forward(Duration.ofMinutes(3));
        assertThat(sending.send()).isZero();
        assertThat(mailer.sent()).isEmpty();
    }

    @Test
    void newsToldAgainAfterItsMailLeftIsNotMailedAgain() {
        UUID event = UUID.randomUUID();
        tell(event, "reviews.news.enterprise.return", "/my/applications/1");
        clock.forward(Duration.ofMinutes(3));
        sending.send();
        tell(event, "reviews.news.enterprise.return", "/my/applications/1");
        clock.forward(Duration.ofMinutes(3));
        assertThat(sending.send()).isZero();
    }

    @Test
    void aServerThatIsDownGetsItAQuarterOfAnHourLater() {
        tell("reviews.news.enterprise.return", "/my/applications/1");
        clock.forward(Duration.ofMinutes(3));
        mailer.down = true;
        assertThat(sending.send()).isZero();
        mailer.down = false;
        assertThat(sending.send()).isZero();
        clock.forward(Duration.ofMinutes(15));
        assertThat(sending.send()).isEqualTo(1);
    }

    @Test
    void whoWantsNoMailOfATopicOrHasNoAddressGetsNone() {
        choosing.choose(actor, Map.of(Topic.MATTERS, Pace.NEVER));
        tell("reviews.news.enterprise.return", "/my/applications/1");
        choosing.choose(actor, Map.of(Topic.MATTERS, Pace.AT_ONCE));
        tell("demands.news.enterprise.raise", "/my/demands/1");
        choosing.stop(actor);
        clock.forward(Duration.ofMinutes(3));
        assertThat(sending.send()).isZero();
        assertThat(notifications.all()).hasSize(2);
    }

    @Test
    void anAddressCountsOnceItsLinkWasFollowed() {
        wishes.save(MailWish.none(clerk));
        choosing.ask(actor, " clerk@example.org ");
        assertThat(choosing.own(actor).address()).isNull();
        String secret = words.path.substring(words.path.indexOf('=') + 1);
        assertThatThrownBy(() -> choosing.confirm(actor, secret + "x"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(NotificationsError.LINK_SPENT)).isTrue());
        choosing.confirm(actor, secret);
        assertThat(choosing.own(actor).address()).isEqualTo(ADDRESS);
        assertThat(trail.events())
                .allSatisfy(event -> assertThat(event.details()).containsEntry("address", "c…@example.org"));
    }

    @Test
    void withoutAServerNobodyIsAskedForAnAddress() {
        mailer.there = false;
        assertThat(choosing.possible()).isFalse();
        assertThatThrownBy(() -> choosing.ask(actor, "clerk@example.org"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(NotificationsError.NO_MAIL)).isTrue());
        tell("reviews.news.enterprise.return", "/my/applications/1");
        clock.forward(Duration.ofMinutes(3));
        assertThat(sending.send()).isZero();
    }

    private void tell(String key, String href) {
        tell(UUID.randomUUID(), key, href);
    }

    private void tell(UUID event, String key, String href) {
        telling.send(new Recipient.Person(clerk), key, List.of(), href, event);
    }
}
