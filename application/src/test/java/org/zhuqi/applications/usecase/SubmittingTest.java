package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationSubmitted;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.Sm3ByTheBook;
import org.zhuqi.applications.Submission;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammesError;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;

/** Handing in: what is frozen, what is refused, the receipt. */
class SubmittingTest extends ApplyingOnFakes {
    @Test
    void submitting_freezes_everything_gives_a_receipt_and_opens_the_review() {
        ApplicationId id = room.complete();
        Submission submission = room.submit(id);
        assertThat(submission.receipt().number()).isEqualTo("YB-2024-EQI-000001");
        assertThat(submission.receipt().at()).isEqualTo("2024-08-27T02:00:00Z");
        assertThat(submission.amount()).isEqualTo(Money.ofWan(40));
        assertThat(submission.content().text()).contains("激光切割线").contains("c".repeat(64));
        assertThat(review(id).contentHash()).isEqualTo(submission.receipt().sha256());
        assertThat(review(id).subject().titles())
                .isEqualTo(new LocalText(
                        "设备投资补助 — " + room.enterprise.name(),
                        "설비투자보조 — " + room.enterprise.names().ko(),
                        "Equipment investment subsidy — " + room.enterprise.name()));
        assertThat(room.reviewRoom.trail.actions()).contains("applications.submit");
        assertThat(room.reviewRoom.events).anyMatch(ApplicationSubmitted.class::isInstance);
    }

    @Test
    void anybody_hears_whether_a_receipt_is_genuine_and_nothing_else() {
        Submission submission = room.submit(room.complete());
        String number = submission.receipt().number();
        String sm3 = new Sm3ByTheBook().of(submission.content());
        Actor guest = Actor.anonymous("192.0.2.7");
        assertThat(room.verifyReceipt.verify(guest, number, submission.receipt().sha256()))
                .contains(new VerifyReceipt.Genuine(number, submission.receipt().at(), "SHA-256"));
        assertThat(room.verifyReceipt.verify(
                        guest, " " + number.toLowerCase(Locale.ROOT), sm3.toUpperCase(Locale.ROOT)))
                .contains(new VerifyReceipt.Genuine(number, submission.receipt().at(), "SM3"));
        assertThat(room.verifyReceipt.verify(guest, number, "0".repeat(64))).isEmpty();
        assertThat(room.verifyReceipt.verify(guest, "YB-2024-EQI-999999", sm3)).isEmpty();
    }

    @Test
    void the_last_second_of_the_window_counts_and_the_deadline_second_does_not() {
        ApplicationId id = room.complete();
        room.reviewRoom.clock.at("2024-09-26T00:00:00");
        refused(ProgrammesError.WINDOW_CLOSED, () -> room.submit(id));
        assertThat(room.submissions.all(id)).isEmpty();
        room.reviewRoom.clock.at("2024-09-25T23:59:59");
        assertThat(room.submit(id).round()).isEqualTo(1);
    }

    @Test
    void the_same_key_and_the_same_round_answer_with_the_same_receipt_even_after_the_deadline() {
        ApplicationId id = room.complete();
        var keyed = new SubmitApplication.Command(id, null, "k-1", null, true);
        Submission first = room.submit.submit(room.clerk, keyed);
        room.reviewRoom.clock.at("2024-10-01T00:00:00");
        assertThat(room.submit.submit(room.boss, keyed)).isEqualTo(first);
        assertThat(room.submit.submit(room.boss, new SubmitApplication.Command(id, 1, "k-2", null, true)))
                .isEqualTo(first);
        refused(ApplicationsError.ALREADY_SUBMITTED, () -> room.submit(id));
        assertThat(room.submissions.all(id)).hasSize(1);
    }

    @Test
    void a_key_that_no_header_can_carry_is_refused() {
        ApplicationId id = room.complete();
        for (String key : List.of("", " ", "a b", "é", "x".repeat(101))) {
            refused(
                    SharedError.INVALID_INPUT,
                    () -> room.submit.submit(room.clerk, new SubmitApplication.Command(id, null, key, null, true)));
        }
    }

    @Test
    void nobody_certifies_what_a_colleague_changed_after_they_looked() {
        ApplicationId id = room.complete();
        String seen = room.open.open(room.boss, id).mark();
        room.change(room.clerk, id, Map.of("project", "改了名称"));
        refused(
                ApplicationsError.CHANGED_SINCE_SEEN,
                () -> room.submit.submit(room.boss, new SubmitApplication.Command(id, 1, null, seen, true)));
        String now = room.open.open(room.boss, id).mark();
        assertThat(room.submit
                        .submit(room.boss, new SubmitApplication.Command(id, 1, null, now, true))
                        .round())
                .isEqualTo(1);
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        ApplicationId id = room.started();
        assertThat(fields(() ->
                        room.submit.submit(room.clerk, new SubmitApplication.Command(id, null, null, null, false))))
                .contains("project", "equipment", "materials.licence", "certified");
    }

    @Test
    void a_condition_known_not_to_be_met_refuses_and_one_not_known_does_not() {
        ApplicationId id = room.complete();
        room.aboveScale = ProgrammeFixture.aboveScale(false);
        refused(ApplicationsError.NOT_ELIGIBLE, () -> room.submit(id));
        room.aboveScale = null;
        Submission submission = room.submit(id);
        assertThat(submission.content().text()).contains("\"outcome\":\"UNKNOWN\"");
        assertThat(submission.conditions()).isNotEmpty();
    }

    @Test
    void a_project_is_frozen_with_what_is_handed_in_and_not_looked_at_where_nobody_asks() {
        assertThat(room.start
                        .start(room.clerk, room.programme.id(), "anything")
                        .application()
                        .project())
                .isNull();
        room.withdraw.withdraw(room.clerk, room.started(), null);
        room.mendCall(call -> call.withParticulars(Particulars.NONE.withPerProject(true)));
        ApplicationId id = room.start
                .start(room.clerk, room.programme.id(), "2024-222401-35-03-000001")
                .application()
                .id();
        room.change(room.clerk, id, Map.copyOf(ProgrammeFixture.complete().values()));
        room.attach(id, "licence", "application/pdf");
        assertThat(room.submit(id).content().text()).contains("\"project\":\"2024-222401-35-03-000001\"");
    }
}
