package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.Submission;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.programmes.Programme;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.shared.SharedError;

/** After the first round: returned, handed in again, withdrawn, read by offices. */
class RoundsTest extends ApplyingOnFakes {
    @Test
    void an_office_sees_the_files_that_were_handed_in_and_not_those_attached_since() {
        ApplicationId id = room.complete();
        OwnerRef licence = OwnerRef.of("application", id + ":licence");
        Attachment submitted = room.attachments.of(licence).getFirst();
        room.submit(id);
        giveBack(id);
        room.attach(id, "licence", "application/pdf");
        Attachment since = room.attachments.of(licence).getLast();
        assertThat(since).isNotEqualTo(submitted);
        assertThat(room.materials
                        .mayRead(ReviewFixture.unitOfficer(), submitted)
                        .allowed())
                .isTrue();
        assertThat(room.materials.mayRead(ReviewFixture.unitOfficer(), since).allowed())
                .isFalse();
        assertThat(room.materials.mayRead(room.clerk, since).allowed()).isTrue();
    }

    @Test
    void a_submitted_draft_is_closed_until_it_is_returned_and_then_becomes_round_two() {
        ApplicationId id = room.complete();
        room.submit(id);
        refused(ApplicationsError.ALREADY_SUBMITTED, () -> room.change(room.clerk, id, Map.of("project", "乙")));
        giveBack(id);
        DraftFile file = room.open.open(room.clerk, id);
        assertThat(file.editable()).isTrue();
        assertThat(file.returned()).isNotNull();
        room.change(room.clerk, id, Map.of("project", "乙"));
        Submission second = room.submit(id);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.receipt().number()).isEqualTo("YB-2024-EQI-000002");
        assertThat(review(id).state()).isEqualTo(ReviewState.UNDER_REVIEW);
        assertThat(review(id).contentHash()).isEqualTo(second.receipt().sha256());
        SubmittedApplication shown = room.openSubmission.open(ReviewFixture.unitOfficer(), id, null);
        assertThat(shown.differences()).extracting(d -> d.path()).containsExactly("project");
        assertThat(room.openSubmission.open(room.clerk, id, 1).differences()).isEmpty();
    }

    @Test
    void what_was_returned_may_come_after_the_window_but_not_after_the_days_to_mend() {
        ApplicationId id = room.complete();
        room.reviewRoom.clock.at("2024-09-25T12:00:00");
        room.submit(id);
        giveBack(id);
        // Five working days after 09-25 with the national holiday from 10-01 to 10-07 end on 10-09.
        room.reviewRoom.clock.at("2024-10-31T00:00:00");
        refused(ReviewsError.CORRECTION_OVER, () -> room.submit(id));
        room.reviewRoom.clock.at("2024-09-27T00:00:00");
        assertThat(room.submit(id).round()).isEqualTo(2);
    }

    @Test
    void a_file_taken_off_after_a_round_stays_in_that_round() {
        ApplicationId id = room.complete();
        room.submit(id);
        giveBack(id);
        Attachment old =
                room.materials.of(id, room.programme).getFirst().files().getFirst();
        room.attachments.remove(old.id());
        room.attach(id, "licence", "image/png");
        room.submit(id);
        assertThat(room.submissions.find(id, 1).orElseThrow().files().getFirst().attachment())
                .isEqualTo(old.id());
        assertThat(room.attachments.find(old.id())).isPresent();
    }

    @Test
    void a_round_is_read_in_the_version_of_the_call_it_answered() {
        ApplicationId id = room.complete();
        room.submit(id);
        Programme next = room.programme.withVersion(2).withNoticeDays(7);
        room.programmes.save(next);
        assertThat(room.openSubmission.open(room.clerk, id, null).programme().noticeDays())
                .isEqualTo(5);
    }

    @Test
    void a_draft_and_a_submitted_one_are_withdrawn_and_asking_twice_does_it_once() {
        ApplicationId id = room.complete();
        room.submit(id);
        assertThat(room.withdraw.withdraw(room.boss, id, "重报").status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(room.withdraw.withdraw(room.boss, id, null).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(review(id).state()).isEqualTo(ReviewState.WITHDRAWN);
        assertThat(room.started()).isNotEqualTo(id);
    }

    @Test
    void after_the_decision_nothing_is_withdrawn() {
        ApplicationId id = room.complete();
        room.submit(id);
        room.reviewRoom.reject.reject(ReviewFixture.unitOfficer(), review(id).id(), "不符合");
        refused(ApplicationsError.ALREADY_DECIDED, () -> room.withdraw.withdraw(room.boss, id, null));
    }

    @Test
    void a_draft_was_never_submitted_to_the_offices() {
        ApplicationId id = room.complete();
        refused(SharedError.NOT_FOUND, () -> room.openSubmission.open(ReviewFixture.unitOfficer(), id, null));
        refused(SharedError.NOT_FOUND, () -> room.openSubmission.open(room.clerk, id, 1));
    }
}
