package org.zhuqi.reviews.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.RefusedException;

class PublicNoticeTest {
    private static final Instant LAST_SECOND = Instant.parse("2024-09-11T15:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2024-09-11T16:00:00Z");

    private final PublicNotice notice = NoticeFixture.notice(new UUID(1, 1), new UUID(2, 1), new UUID(2, 2));

    @Test
    void fiveWorkingDaysFromAugust30EndOverTheLocalHolidayOnSeptember11() {
        assertThat(notice.ends().date()).isEqualTo(LocalDate.of(2024, 9, 11));
        assertThat(notice.ends().skipped())
                .contains(LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 3), LocalDate.of(2024, 9, 4));
    }

    @Test
    void itRunsToTheLastSecondOfItsLastDay() {
        assertThat(notice.overAt(LAST_SECOND, ReviewFixture.ZONE)).isFalse();
        assertThat(notice.overAt(MIDNIGHT, ReviewFixture.ZONE)).isTrue();
        notice.requireOpen(1, LAST_SECOND, ReviewFixture.ZONE);
        refused(() -> notice.requireOpen(1, MIDNIGHT, ReviewFixture.ZONE), NoticesError.NOTICE_OVER);
    }

    @Test
    void aLineIsClearedWhenTheNoticeIsOverAndNothingIsOpen() {
        refused(() -> clearance(notice, 1, 0, LAST_SECOND).orRefuse(), NoticesError.NOTICE_RUNNING);
        refused(() -> clearance(notice, 1, 2, MIDNIGHT).orRefuse(), NoticesError.OBJECTION_OPEN);
        refused(() -> clearance(notice.takeOut(1), 1, 0, MIDNIGHT).orRefuse(), NoticesError.LINE_TAKEN_OUT);
        clearance(notice, 1, 0, MIDNIGHT).orRefuse();
        clearance(notice.takeOut(2), 1, 0, MIDNIGHT).orRefuse();
    }

    @Test
    void aLineIsTakenOutOnce() {
        PublicNotice without = notice.takeOut(1);
        refused(() -> without.takeOut(1), NoticesError.LINE_TAKEN_OUT);
        refused(() -> without.requireOpen(1, LAST_SECOND, ReviewFixture.ZONE), NoticesError.LINE_TAKEN_OUT);
        assertThatThrownBy(() -> notice.line(3)).isInstanceOf(RefusedException.class);
    }

    @Test
    void anObjectionNeedsANameAWayToReachOneAndFacts() {
        assertThat(Objection.problemsOf("", "x", "short"))
                .extracting("field")
                .containsExactly("name", "contact", "statement");
        assertThat(Objection.problemsOf("金某", "0433-2512345", "设备没有到厂，请核实一下")).isEmpty();
        assertThat(Objection.problemsOf("金某", "jin@example.com", "设备没有到厂，请核实一下"))
                .isEmpty();
        assertThat(Objection.problemsOf("金某", "jin@example", "设备没有到厂，请核实一下")).hasSize(1);
    }

    @Test
    void anObjectionIsAnsweredOnceAndWithReasons() {
        Objection objection = NoticeFixture.objection(new UUID(3, 3), notice, 1, NoticeFixture.PUBLISHED);
        Answer answer = NoticeFixture.answer(Answer.Outcome.DISMISSED, MIDNIGHT);
        refused(
                () -> objection.answered(
                        new Answer(Answer.Outcome.DISMISSED, " ", answer.by(), answer.byName(), MIDNIGHT)),
                NoticesError.INCOMPLETE);
        Objection answered = objection.answered(answer);
        refused(() -> answered.answered(answer), NoticesError.ANSWERED_ALREADY);
    }

    @Test
    void personalDataAreMasked() {
        assertThat(new Objector("金某某", "13812341234").maskedName()).isEqualTo("金*");
        assertThat(new Objector("金某某", "13812341234").maskedContact()).isEqualTo("138****1234");
        assertThat(new Objector("金", "jin@example.com").maskedContact()).isEqualTo("j***@example.com");
        assertThat(new Objector("金", "110110").maskedContact()).isEqualTo("1***");
        assertThat(new Objector("金某某", "13812341234").toString()).doesNotContain("1381234", "某某");
    }

    private static NoticeClearance clearance(PublicNotice notice, int line, int open, Instant now) {
        return notice.clearance(line, open, now, ReviewFixture.ZONE);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, NoticesError key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
