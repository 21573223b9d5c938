package org.zhuqi.reviews.notices.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.jdbc.ReviewDatabase;
import org.zhuqi.reviews.notices.Answer.Outcome;
import org.zhuqi.reviews.notices.NoticeFixture;
import org.zhuqi.reviews.notices.NoticeSettings;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.reviews.notices.usecase.AnswerObjection;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.jdbc.PostgresTest;

/** Two people at one line of a notice at the same time, each in a transaction of their own. */
class ObjectionsAtOnceTest extends PostgresTest {
    private final ReviewRoom room = new ReviewRoom(ReviewDatabase.reviews(dataSource));
    private final PublicNotices notices = NoticeDatabase.notices(jdbc);
    private final Objections objections = NoticeDatabase.objections(jdbc);
    private final AnswerObjection answerObjection =
            new AnswerObjection(notices, objections, room.track, room.trail, room.clock);

    // Nobody here attaches a file, so nothing is uploaded.
    @SuppressWarnings("NullAway")
    private final FileObjection fileObjection = new FileObjection(
            notices,
            objections,
            room.track,
            room.computeDueDate,
            null,
            room.trail,
            new NoticeSettings(10, 9),
            room.clock);

    private final UUID subject = UUID.randomUUID();
    private final PublicNotice notice = NoticeFixture.notice(UUID.randomUUID(), subject, UUID.randomUUID());

    @BeforeEach
    void onNotice() {
        room.clock.at("2024-09-05T09:00:00");
        room.reviews.add(ReviewFixture.opened(new ReviewId(UUID.randomUUID()), ReviewFixture.subject(subject)));
        jdbc.sql("update review set state = 'ON_NOTICE', stage = 1, stage_id = 'decision' where subject_id = :subject")
                .param("subject", subject)
                .update();
        notices.add(notice);
    }

    @Test
    void twoAnswersAtOnceLeaveNoneBehindThatHoldsTheAwardForEver() {
        ObjectionId one = object();
        ObjectionId two = object();
        atOnce(() -> answer(one, Outcome.DISMISSED), () -> answer(two, Outcome.DISMISSED));
        assertThat(state()).isEqualTo(ReviewState.ON_NOTICE);
    }

    @Test
    void anObjectionThatComesWhileTheLastOneIsAnsweredHoldsTheLine() {
        ObjectionId one = object();
        atOnce(this::object, () -> answer(one, Outcome.DISMISSED));
        assertThat(state()).isEqualTo(ReviewState.OBJECTED);
        assertThat(objections.ofLine(notice.id(), 1)).filteredOn(o -> o.open()).hasSize(1);
    }

    private ObjectionId object() {
        return java.util.Objects.requireNonNull(transactions.execute(status -> fileObjection.file(
                Actor.anonymous("192.0.2.1"),
                new FileObjection.Command(notice.id(), 1, "金某某", "13812341234", "所报设备并未实际到厂，请予核实。", null))));
    }

    private void answer(ObjectionId objection, Outcome outcome) {
        transactions.executeWithoutResult(
                status -> answerObjection.answer(ReviewFixture.prefectureOfficer(), objection, outcome, "现场核查，设备在用。"));
    }

    private ReviewState state() {
        return room.reviews.findBySubject("application", subject).orElseThrow().state();
    }
}
