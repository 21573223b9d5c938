package org.zhuqi.reviews.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewMoved;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Turn;
import org.zhuqi.shared.Role;

class OnReviewMovedTest {
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final List<Notification> sent = new ArrayList<>();
    private final Account unit = AccountFixture.officer("yanji-officer-1", ReviewFixture.YANJI);
    private final Account other = AccountFixture.officer("tumen-officer-1", ReviewFixture.TUMEN);
    private final Account prefecture = AccountFixture.staff("prefecture-officer-1")
            .granted(Post.staff(Role.PREFECTURE_OFFICER, ReviewFixture.PREFECTURE));
    private final Account clerk =
            AccountFixture.registrant("demo-enterprise-001").activatedFor(ReviewFixture.ENTERPRISE);
    private final OnReviewMoved listener = new OnReviewMoved(new SendNotification(
            List.of(new Channel() {
                @Override
                public String id() {
                    return "list";
                }

                @Override
                public void deliver(Notification notification) {
                    sent.add(notification);
                }
            }),
            new AccountDirectory(accounts),
            new ReviewRoom().clock));

    OnReviewMovedTest() {
        List.of(unit, other, prefecture, clerk).forEach(accounts::add);
    }

    private void moved(Move move, ReviewState state, Turn next) {
        sent.clear();
        listener.on(new ReviewMoved(
                UUID.randomUUID(),
                ReviewFixture.START,
                new ReviewId(new UUID(3, 1)),
                ReviewFixture.subject(),
                move,
                state,
                next));
    }

    @Test
    void aReturnedMatterIsToldToItsEnterpriseAlone() {
        moved(Move.RETURN, ReviewState.RETURNED, Turn.ENTERPRISE);
        assertThat(sent).singleElement().satisfies(news -> {
            assertThat(news.user()).isEqualTo(clerk.id());
            assertThat(news.messageKey()).isEqualTo("reviews.news.enterprise.return");
            assertThat(news.href()).isEqualTo("/my/applications/" + new UUID(2, 1));
            assertThat(news.args()).containsExactly(ReviewFixture.subject().titles());
        });
    }

    @Test
    void aNewMatterIsToldToTheOfficersOfItsUnitAlone() {
        moved(Move.OPEN, ReviewState.UNDER_REVIEW, Turn.UNIT);
        assertThat(sent).extracting(Notification::user).containsExactly(unit.id());
    }

    @Test
    void aRecommendedMatterIsToldToThePrefectureAndTheEnterprise() {
        moved(Move.RECOMMEND, ReviewState.UNDER_REVIEW, Turn.PREFECTURE);
        assertThat(sent).extracting(Notification::user).containsExactlyInAnyOrder(prefecture.id(), clerk.id());
    }

    @ParameterizedTest
    @EnumSource(
            value = Move.class,
            names = {"CLAIM", "RELEASE", "HAND_OVER", "DISMISS"})
    void whatStaysInTheOfficeIsNoNews(Move move) {
        moved(move, ReviewState.UNDER_REVIEW, Turn.UNIT);
        assertThat(sent).isEmpty();
    }
}
