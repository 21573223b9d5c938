package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.SignOff;
import org.zhuqi.applications.Submission;
import org.zhuqi.notifications.Notification;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;

/** What somebody else of the enterprise confirms before it is handed in. */
class ConfirmingTest extends ApplyingOnFakes {
    // sign-off

    @Test
    void what_needs_a_second_person_goes_only_once_that_person_confirmed_exactly_this() {
        asksForSignOff();
        ApplicationId id = room.complete();
        assertThat(fields(() -> room.submit(id))).containsExactly("sign-off");
        refused(ApplicationsError.CHANGED_SINCE_SEEN, () -> sign(room.boss, id, "0".repeat(64)));
        sign(room.boss, id, mark(id));
        assertThat(fields(() -> submitAs(room.boss, id))).containsExactly("sign-off");

        room.change(room.clerk, id, Map.of("project", "另一个项目"));
        assertThat(fields(() -> room.submit(id))).containsExactly("sign-off");
        sign(room.boss, id, mark(id));
        Submission submission = room.submit(id);
        assertThat(submission.content().text()).contains("\"signOff\":{", room.boss.name());
        refused(ApplicationsError.ALREADY_SUBMITTED, () -> sign(room.boss, id, mark(id)));
    }

    @Test
    void only_who_answers_for_the_enterprise_confirms_and_only_what_is_complete() {
        ApplicationId unasked = room.complete();
        refused(ApplicationsError.NO_SIGN_OFF_ASKED, () -> sign(room.boss, unasked, mark(unasked)));
        asksForSignOff();
        Actor stranger =
                ReviewFixture.person(61, "外企业负责人", Role.ENTERPRISE_ADMIN, null, new EnterpriseId(new UUID(9, 9)));
        refused(SharedError.DENIED, () -> sign(room.clerk, unasked, mark(unasked)));
        refused(SharedError.NOT_FOUND, () -> sign(stranger, unasked, mark(unasked)));
        room.change(room.clerk, unasked, nothing("project"));
        assertThat(fields(() -> sign(room.boss, unasked, mark(unasked)))).containsExactly("project");
    }

    @Test
    void whoever_asked_hears_that_it_was_confirmed_or_why_not() {
        asksForSignOff();
        ApplicationId id = room.complete();
        room.signOff.ask(room.clerk, id);
        assertThat(file(id).lastSignOff()).extracting(SignOff::state).isEqualTo(SignOff.State.ASKED);
        assertThatThrownBy(() -> room.signOff.refuse(room.boss, new SignOffDraft.Command(id, mark(id)), " "))
                .hasMessageContaining("words");
        room.signOff.refuse(room.boss, new SignOffDraft.Command(id, mark(id)), "金额与合同不符");
        assertThat(room.news)
                .extracting(Notification::messageKey)
                .containsExactly("applications.news.sign-off-refused");
        assertThat(room.news.getFirst().user()).isEqualTo(room.clerk.id());
        assertThat(room.news.getFirst().args()).contains(LocalText.same("金额与合同不符"));
        assertThat(fields(() -> room.submit(id))).containsExactly("sign-off");

        room.change(room.clerk, id, Map.of("project", "改了名称"));
        room.signOff.ask(room.clerk, id);
        sign(room.boss, id, mark(id));
        sign(room.boss, id, mark(id));
        assertThat(room.news)
                .extracting(Notification::messageKey)
                .containsExactly("applications.news.sign-off-refused", "applications.news.signed-off");
        assertThat(room.reviewRoom.trail.actions()).contains("applications.refuse-sign-off", "applications.sign-off");
        assertThat(room.submit(id).content().text()).contains("\"signOff\":{");
    }

    @Test
    void a_new_version_of_the_call_asks_for_a_new_confirmation() {
        asksForSignOff();
        ApplicationId id = room.complete();
        sign(room.boss, id, mark(id));
        room.mendCall(call -> call.withNoticeDays(7));
        assertThat(file(id).signOff()).isNull();
        assertThat(fields(() -> room.submit(id))).containsExactly("sign-off");
    }

    @Test
    void only_who_answers_for_the_enterprise_refuses() {
        asksForSignOff();
        ApplicationId id = room.complete();
        refused(SharedError.DENIED, () -> room.signOff.refuse(room.clerk, new SignOffDraft.Command(id, mark(id)), "不"));
        refused(
                ApplicationsError.CHANGED_SINCE_SEEN,
                () -> room.signOff.refuse(room.boss, new SignOffDraft.Command(id, "0".repeat(64)), "不"));
    }

    private void asksForSignOff() {
        room.mendCall(call -> call.withParticulars(Particulars.NONE.withSignOff(true)));
    }

    private void sign(Actor actor, ApplicationId id, String seen) {
        room.signOff.sign(actor, new SignOffDraft.Command(id, seen));
    }

    private Submission submitAs(Actor actor, ApplicationId id) {
        return room.submit.submit(actor, new SubmitApplication.Command(id, null, null, null, true));
    }

    private static Map<String, @Nullable Object> nothing(String field) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put(field, null);
        return changes;
    }
}
