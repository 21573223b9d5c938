package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.ApplicationSubmitted;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.Difference;
import org.zhuqi.applications.Exclusion;
import org.zhuqi.applications.PaperOnFile;
import org.zhuqi.applications.Seen;
import org.zhuqi.applications.SignOff;
import org.zhuqi.applications.Sm3ByTheBook;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.SubmittedFile;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.forms.Comparison;
import org.zhuqi.notifications.Notification;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.MaterialFormat;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.ProgrammesError;
import org.zhuqi.programmes.Reuse;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;

class ApplicationUseCasesTest {
    private final ApplicationRoom room = new ApplicationRoom();

    private static void refused(ErrorKey key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }

    private static List<String> fields(ThrowingCallable call) {
        try {
            call.call();
        } catch (RefusedException e) {
            return e.problems().stream().map(FieldProblem::field).toList();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("was not refused");
    }

    private Review review(ApplicationId id) {
        return room.reviewRoom.reviews.findBySubject("application", id.value()).orElseThrow();
    }

    private void giveBack(ApplicationId id) {
        room.reviewRoom.giveBack.giveBack(
                ReviewFixture.unitOfficer(), review(id).id(), List.of(new Mend("project", "名称不符")), "请补正");
    }

    // start

    @Test
    void starting_twice_finds_the_open_draft() {
        var first = room.start.start(room.clerk, room.programme.id(), null);
        var second = room.start.start(room.boss, room.programme.id(), null);
        assertThat(first.started()).isTrue();
        assertThat(second.started()).isFalse();
        assertThat(second.application()).isEqualTo(first.application());
        assertThat(room.reviewRoom.trail.actions()).containsExactly("applications.start");
    }

    @Test
    void nothing_is_started_before_the_window_nor_after_it() {
        room.reviewRoom.clock.at("2024-08-25T23:59:59");
        refused(ProgrammesError.NOT_YET_OPEN, room::started);
        room.reviewRoom.clock.at("2024-09-26T00:00:00");
        refused(ProgrammesError.WINDOW_CLOSED, room::started);
    }

    @Test
    void only_people_of_an_enterprise_apply() {
        refused(SharedError.DENIED, () -> room.start.start(ReviewFixture.unitOfficer(), room.programme.id(), null));
        refused(SharedError.DENIED, () -> room.start.start(ReviewFixture.admin(), room.programme.id(), null));
    }

    @Test
    void a_call_that_is_not_published_is_not_there() {
        room.programmes.save(room.programme.withStatus(ProgrammeStatus.DRAFT));
        refused(SharedError.NOT_FOUND, room::started);
    }

    // draft

    @Test
    void a_condition_on_the_form_is_open_until_the_form_says_it_and_then_decides() {
        var least = new Criterion.Compare(
                LocalText.ofZh("设备不含税金额不低于500万元"),
                null,
                new Measurand.Of(new FactKey("form.equipment.net")),
                Comparison.AT_LEAST,
                FactValue.of(5_000_000));
        var rules = room.programme.rules();
        room.programmes.save(room.programme
                .withVersion(2)
                .withRules(new ProgrammeRules(
                        rules.form(),
                        new Criterion.All(null, List.of(rules.eligibility(), least)),
                        rules.amount(),
                        rules.materials(),
                        rules.route())));
        ApplicationId id = room.started();
        var before = room.open.open(room.clerk, id).eligibility();
        assertThat(before.isMissingInForm()).isTrue();
        assertThat(before.isMissingOnRecord()).isFalse();
        room.change(room.clerk, id, Map.of("equipment", List.of(Map.of("name", "切割机", "net", 4_000_000))));
        assertThat(room.open.open(room.clerk, id).eligibility().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Ineligible.class,
                        no -> assertThat(no.reasons().getFirst().offBy()).isEqualByComparingTo("1000000"));
        room.change(room.clerk, id, Map.of("equipment", List.of(Map.of("name", "切割机", "net", 5_000_000))));
        assertThat(room.open.open(room.clerk, id).eligibility().verdict()).isInstanceOf(Verdict.Eligible.class);
    }

    @Test
    void a_save_is_kept_and_on_record() {
        ApplicationId id = room.started();
        room.change(room.clerk, id, Map.of("project", "甲"));
        assertThat(room.drafts.find(id).orElseThrow().answers().value("project"))
                .isEqualTo("甲");
        assertThat(room.reviewRoom.trail.actions()).contains("applications.save-draft");
    }

    @Test
    void a_save_that_must_be_whole_saves_nothing_when_one_field_conflicts() {
        ApplicationId id = room.started();
        room.change(room.clerk, id, Map.of("project", "甲"));
        var late =
                new SaveDraft.Command(id, Map.of("project", "乙", "contact", "丙"), new Seen.Version(0), Set.of(), true);
        assertThat(fields(() -> room.save.save(room.boss, late))).containsExactly("project");
        assertThat(room.drafts.find(id).orElseThrow().answers().value("contact"))
                .isNull();
        var part =
                new SaveDraft.Command(id, Map.of("project", "乙", "contact", "丙"), new Seen.Version(0), Set.of(), false);
        assertThat(room.save.save(room.boss, part).conflicts()).hasSize(1);
        assertThat(room.drafts.find(id).orElseThrow().answers().value("contact"))
                .isEqualTo("丙");
    }

    @Test
    void fields_the_form_does_not_have_and_facts_cannot_be_typed() {
        ApplicationId id = room.started();
        assertThat(fields(() -> room.change(room.clerk, id, Map.of("aboveScale", true, "other", "x", "project", "y"))))
                .containsExactlyInAnyOrder("aboveScale", "other");
    }

    @Test
    void what_is_no_text_is_refused() {
        ApplicationId id = room.started();
        assertThat(fields(() -> room.change(room.clerk, id, Map.of("project", "a\0b"))))
                .containsExactly("project");
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("equipment", List.of(Map.of("name", "x\ud83d")));
        assertThat(fields(() -> room.change(room.clerk, id, row))).containsExactly("equipment");
    }

    @Test
    void an_enterprise_does_not_see_anothers_draft() {
        ApplicationId id = room.started();
        refused(SharedError.NOT_FOUND, () -> room.open.open(ReviewFixture.otherClerk(), id));
        refused(SharedError.DENIED, () -> room.open.open(ReviewFixture.unitOfficer(), id));
        refused(SharedError.NOT_FOUND, () -> room.change(ReviewFixture.otherClerk(), id, Map.of("project", "x")));
    }

    @Test
    void facts_stand_in_the_form_and_the_amount_is_that_of_the_answers() {
        ApplicationId id = room.complete();
        DraftFile file = room.open.open(room.clerk, id);
        assertThat(file.answers().yesNo("aboveScale")).contains(true);
        assertThat(file.amount().amount()).isEqualTo(Money.ofWan(40));
        assertThat(file.problems()).isEmpty();
    }

    // files

    @Test
    void files_hang_on_the_materials_of_the_call_and_are_closed_after_submission() {
        ApplicationId id = room.complete();
        assertThat(room.materials.mayAttach(room.clerk, id + ":licence").allowed())
                .isTrue();
        assertThat(room.materials.mayAttach(room.clerk, id + ":other").allowed())
                .isFalse();
        assertThat(room.materials.mayAttach(room.clerk, "nonsense").allowed()).isFalse();
        assertThat(room.materials
                        .mayAttach(ReviewFixture.otherClerk(), id + ":licence")
                        .allowed())
                .isFalse();
        assertThat(room.materials
                        .mayRead(ReviewFixture.unitOfficer(), id + ":licence")
                        .allowed())
                .isFalse();
        room.submit(id);
        assertThat(room.materials.mayAttach(room.clerk, id + ":licence").allowed())
                .isFalse();
        assertThat(room.materials
                        .mayRead(ReviewFixture.unitOfficer(), id + ":licence")
                        .allowed())
                .isTrue();
        assertThat(room.materials
                        .mayRead(ReviewFixture.otherUnitOfficer(), id + ":licence")
                        .allowed())
                .isFalse();
    }

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
    void a_file_of_a_kind_the_material_does_not_allow_keeps_it_from_being_submitted() {
        ApplicationId id = room.complete();
        room.attach(id, "licence", "application/zip");
        assertThat(fields(() -> room.submit(id))).containsExactly("materials.licence");
    }

    // submit

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

    // withdraw

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

    private DraftFile file(ApplicationId id) {
        return room.open.open(room.clerk, id);
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

    private String mark(ApplicationId id) {
        return room.open.open(room.clerk, id).mark();
    }

    private static Map<String, @Nullable Object> nothing(String field) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put(field, null);
        return changes;
    }

    // projects

    @Test
    void an_enterprise_applies_once_for_each_project_where_the_call_says_so() {
        room.mendCall(call -> call.withParticulars(Particulars.NONE.withPerProject(true)));
        assertThat(fields(() -> room.started())).containsExactly("project");
        assertThat(fields(() -> room.start.start(room.clerk, room.programme.id(), "2024-222401")))
                .containsExactly("project");
        var first = room.start.start(room.clerk, room.programme.id(), "2024-222401-35-03-000001");
        var again = room.start.start(room.boss, room.programme.id(), " 2024—222401—35—03—000001 ");
        var other = room.start.start(room.clerk, room.programme.id(), "2024-222401-35-03-000002");
        assertThat(again.started()).isFalse();
        assertThat(again.application()).isEqualTo(first.application());
        assertThat(other.started()).isTrue();
        assertThat(other.application().project()).isEqualTo(new ProjectCode("2024-222401-35-03-000002"));
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

    // exclusions

    @Test
    void what_was_handed_in_for_another_call_excludes_this_one_and_says_which() {
        ApplicationId id = room.complete();
        room.exclusions.put(
                room.programme.code(),
                new Exclusion(
                        new ApplicationId(new UUID(9, 9)),
                        "EQI23",
                        LocalText.ofZh("2023年设备投资补助"),
                        "YB-2023-EQI-000007",
                        Instant.parse("2023-09-01T02:00:00Z")));
        assertThat(file(id).exclusions()).hasSize(1);
        refused(ApplicationsError.EXCLUDED, () -> room.submit(id));
        assertThat(room.submissions.all(id)).isEmpty();
    }

    // papers on file

    @Test
    void a_paper_handed_in_before_is_taken_again_while_it_is_valid() {
        Material licence = new Material(
                "licence",
                LocalText.ofZh("营业执照"),
                null,
                List.of(MaterialFormat.PDF),
                true,
                new Reuse(PaperKind.LICENCE, 12));
        room.mendCall(call -> call.withRules(
                new ProgrammeRules(call.form(), call.eligibility(), call.amount(), List.of(licence), call.route())));
        ApplicationId id = room.started();
        PaperOnFile valid = onFile("a", "2023-08-27T02:00:00Z", "application/pdf");
        PaperOnFile stale = onFile("b", "2023-08-26T02:00:00Z", "application/pdf");
        PaperOnFile picture = onFile("c", "2024-08-01T02:00:00Z", "image/png");
        assertThat(file(id).onFile(file(id).materials().getFirst())).containsExactly(valid);
        refused(ApplicationsError.NOT_ON_FILE, () -> take(id, stale));
        refused(ApplicationsError.NOT_ON_FILE, () -> take(id, picture));
        refused(
                SharedError.NOT_FOUND,
                () -> room.takeFromFile.take(
                        ReviewFixture.otherClerk(), id, "licence", valid.file().attachment()));

        Attachment taken = take(id, valid);
        assertThat(taken.sha256()).isEqualTo(valid.file().sha256());
        MaterialFiles now = file(id).materials().getFirst();
        assertThat(now.missing()).isFalse();
        assertThat(file(id).onFile(now)).isEmpty();
        assertThat(file(id).origin(now, taken)).contains(valid);
        room.change(room.clerk, id, Map.copyOf(ProgrammeFixture.complete().values()));
        assertThat(room.submit(id).content().text()).contains(valid.file().sha256());
        refused(ApplicationsError.ALREADY_SUBMITTED, () -> take(id, valid));
    }

    private Attachment take(ApplicationId id, PaperOnFile paper) {
        return room.takeFromFile.take(room.clerk, id, "licence", paper.file().attachment());
    }

    private PaperOnFile onFile(String hash, String at, String mediaType) {
        ApplicationId earlier = new ApplicationId(UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8)));
        room.applications.add(
                ApplicationFixture.draft(1, new ProgrammeId(new UUID(4, hash.hashCode())), room.enterprise.id())
                        .withId(earlier));
        AttachmentId file = new AttachmentId(earlier.value());
        room.attachments.add(new Attachment(
                file,
                OwnerRef.of("application", earlier + ":licence"),
                "执照.pdf",
                mediaType,
                10,
                hash.repeat(64),
                room.clerk.id(),
                Instant.parse(at)));
        PaperOnFile paper = new PaperOnFile(
                PaperKind.LICENCE,
                new SubmittedFile("licence", file, "执照.pdf", mediaType, 10, hash.repeat(64)),
                earlier,
                LocalText.ofZh("往年的项目"),
                "YB-2023-EQI-00000" + hash,
                Instant.parse(at));
        room.papers.put(room.enterprise.id(), paper);
        return paper;
    }

    // mending

    @Test
    void after_a_return_only_what_was_asked_for_is_changed_and_the_difference_is_shown() {
        ApplicationId id = room.complete();
        room.submit(id);
        giveBack(id);
        assertThat(fields(() -> room.change(room.clerk, id, Map.of("project", "乙", "contact", "丙"))))
                .containsExactly("contact");
        assertThat(room.materials.mayAttach(room.clerk, id + ":licence"))
                .isEqualTo(new Access.Denied(ApplicationsError.NOT_ASKED_FOR));
        room.change(room.clerk, id, Map.of("project", "乙"));
        DraftFile file = file(id);
        assertThat(file.mendable().item("project")).isTrue();
        assertThat(file.mendable().item("contact")).isFalse();
        assertThat(file.differences()).extracting(Difference::path).containsExactly("project");
    }

    // eligibility

    @Test
    void eligibility_is_told_to_the_enterprise_and_its_offices_only() {
        assertThat(room.checkEligibility.check(room.clerk, room.programme.id()).outcome())
                .isEqualTo("ELIGIBLE");
        assertThat(room.checkEligibility
                        .check(ReviewFixture.unitOfficer(), room.programme.id(), room.enterprise.id())
                        .facts()
                        .find(ProgrammeFixture.ABOVE_SCALE))
                .contains(ProgrammeFixture.aboveScale(true));
        refused(
                SharedError.NOT_FOUND,
                () -> room.checkEligibility.check(
                        ReviewFixture.otherUnitOfficer(), room.programme.id(), room.enterprise.id()));
        refused(
                SharedError.NOT_FOUND,
                () -> room.checkEligibility.check(
                        ReviewFixture.otherClerk(), room.programme.id(), room.enterprise.id()));
        refused(
                SharedError.DENIED,
                () -> room.checkEligibility.check(ReviewFixture.admin(), room.programme.id(), room.enterprise.id()));
    }
}
