package org.zhuqi.reviews.notices.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.notices.InMemoryObjections;
import org.zhuqi.reviews.notices.InMemoryPublicNotices;
import org.zhuqi.reviews.notices.NoticeFixture;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;

class FollowObjectionTest {
    private static final Actor ANYBODY = Actor.anonymous("192.0.2.7");

    private final InMemoryObjections objections = new InMemoryObjections();
    private final InMemoryPublicNotices notices = new InMemoryPublicNotices();
    private final FollowObjection followObjection = new FollowObjection(objections, notices);
    private Objection objection;

    @BeforeEach
    void somebodyObjected() {
        PublicNotice notice = NoticeFixture.notice(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        notices.add(notice);
        objection = NoticeFixture.objection(UUID.randomUUID(), notice, 1, NoticeFixture.PUBLISHED);
        objections.add(objection);
    }

    @Test
    void numberAndContactTogetherShowWhatBecameOfIt() {
        FollowObjection.Followed followed =
                followObjection.follow(ANYBODY, objection.id().number(), "13812341234");
        assertThat(followed.line()).isEqualTo(1);
        assertThat(followed.outcome()).isNull();
        assertThat(followed.toString()).doesNotContain("金某某").doesNotContain("13812341234");
    }

    @Test
    void blanksDashesAndCapitalsDoNotMatter() {
        String number = objection.id().number().replace("-", "").toLowerCase(Locale.ROOT);
        assertThat(followObjection
                        .follow(ANYBODY, " " + number + " ", "138-1234 1234")
                        .number())
                .isEqualTo(objection.id().number());
    }

    @Test
    void aWrongNumberAndAWrongContactAreRefusedWithTheSameWords() {
        refused(objection.id().number(), "13812341235");
        refused("0000-0000-0000", "13812341234");
        refused(objection.id().number(), "");
        refused("", "");
    }

    private void refused(String number, String contact) {
        assertThatThrownBy(() -> followObjection.follow(ANYBODY, number, contact))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.errorKey()).isEqualTo(NoticesError.NO_SUCH_OBJECTION));
    }
}
