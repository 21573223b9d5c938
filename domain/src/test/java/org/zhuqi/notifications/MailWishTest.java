package org.zhuqi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;

class MailWishTest {
    private static final String SECRET = "5".repeat(64);
    private final Instant now = Instant.parse("2024-08-30T01:00:00Z");
    private final MailAddress address = new MailAddress("clerk@example.org");
    private final MailWish none = MailWish.none(new UserId(UUID.randomUUID()));

    @Test
    void nothingIsSentToAnAddressBeforeItsOwnerFollowedTheLink() {
        MailWish asked = none.ask(address, SECRET, now);
        assertThat(asked.reach(Topic.MATTERS)).isEmpty();
        assertThat(asked.confirm(SECRET, now).reach(Topic.MATTERS)).contains(address);
    }

    @Test
    void aLinkWorksOnceForTwoDaysAndOnlyTheLatest() {
        MailWish asked = none.ask(address, SECRET, now);
        MailWish again = asked.ask(address, "6".repeat(64), now.plus(Duration.ofHours(1)));
        refusedAsSpent(() -> again.confirm(SECRET, now.plus(Duration.ofHours(1))));
        refusedAsSpent(() -> asked.confirm(SECRET, now.plus(Duration.ofDays(2)).plusSeconds(1)));
        refusedAsSpent(() -> asked.confirm(SECRET, now).confirm(SECRET, now));
    }

    @Test
    void linksAreNotSentOneAfterTheOther() {
        MailWish asked = none.ask(address, SECRET, now);
        assertThatThrownBy(() -> asked.ask(address, SECRET, now.plusSeconds(59)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.errorKey()).isEqualTo(NotificationsError.ASKED_JUST_NOW));
    }

    @Test
    void theConfirmedAddressStaysUntilTheNewOneIsConfirmed() {
        MailWish wish = none.ask(address, SECRET, now).confirm(SECRET, now);
        MailWish moving = wish.ask(new MailAddress("other@example.org"), SECRET, now.plusSeconds(60));
        assertThat(moving.address()).isEqualTo(address);
    }

    @Test
    void aTopicOneDoesNotWantByMailReachesNobody() {
        MailWish wish = none.ask(address, SECRET, now).confirm(SECRET, now).choose(Map.of(Topic.CALLS, Pace.NEVER));
        assertThat(wish.reach(Topic.CALLS)).isEmpty();
        assertThat(wish.reach(Topic.DEADLINES)).contains(address);
        assertThat(wish.pace(Topic.MATTERS)).isEqualTo(Pace.AT_ONCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clerk",
                "clerk@host",
                "clerk@example.org\nBcc: all@example.org",
                "a b@example.org",
                "clerk@example..org",
                ".clerk@example.org",
                "clerk@-example.org",
                "<clerk@example.org>",
                "职员@example.org"
            })
    void whatIsNoAddressIsRefused(String written) {
        assertThatThrownBy(() -> MailAddress.parse(written)).isInstanceOf(RefusedException.class);
    }

    @Test
    void theTopicStandsInTheLastWordOfTheKey() {
        assertThat(Topic.of("applications.news.closing")).isEqualTo(Topic.DEADLINES);
        assertThat(Topic.of("programmes.news.opened")).isEqualTo(Topic.CALLS);
        assertThat(Topic.of("reviews.news.enterprise.return")).isEqualTo(Topic.MATTERS);
    }

    private static void refusedAsSpent(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(NotificationsError.LINK_SPENT));
    }
}
