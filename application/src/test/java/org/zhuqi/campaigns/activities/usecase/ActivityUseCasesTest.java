package org.zhuqi.campaigns.activities.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.campaigns.activities.ActivitiesError;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityFixture;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityResult;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** An activity from its draft to what came of it three months later. */
class ActivityUseCasesTest {
    private final ActivityRoom room = new ActivityRoom();

    @Test
    void an_activity_is_drafted_announced_held_and_closed_and_every_step_is_on_record() {
        ActivityId id = room.edit.draft(room.yanji, typed("30", "A-1 9\nA-2 12.5"));
        Activity draft = room.activities.find(id).orElseThrow();
        assertThat(draft.organiser()).isEqualTo(ActivityRoom.YANJI);
        assertThat(draft.plan().capacity().booths()).hasSize(2);
        assertThat(draft.plan().times().from()).isEqualTo(ActivityFixture.FROM);
        assertThat(draft.plan().supports()).containsExactly("booth");
        room.move.announce(room.yanji, id);
        room.edit.revise(room.bureau, id, typed("40", "A-1 9"));
        refused(ActivitiesError.NOT_BEGUN, () -> room.move.hold(room.yanji, id));
        room.clock.at("2024-05-10T09:00");
        room.move.hold(room.yanji, id);
        room.move.close(room.yanji, id);
        assertThat(room.audit.actions())
                .containsExactly(
                        "activities.draft",
                        "activities.announce",
                        "activities.revise",
                        "activities.hold",
                        "activities.close");
    }

    @Test
    void what_was_typed_wrongly_is_told_field_by_field() {
        EditActivity.Command wrong = new EditActivity.Command(
                " ",
                null,
                "PARTY",
                "x",
                "2024-05-10T17:00",
                "2024-05-10T09:00",
                "会展中心",
                null,
                "222404",
                null,
                null,
                "행사",
                "2024-04-15T08:00",
                "2024-05-10T00:00",
                "0",
                null,
                "A-1",
                List.of("unknown"));
        assertThat(problems(() -> room.edit.draft(room.yanji, wrong))).contains("titleZh", "kind", "campaign", "to");
        EditActivity.Command later = new EditActivity.Command(
                "培训",
                null,
                "TRAINING",
                null,
                "2024-05-10T09:00",
                "2024-05-10T17:00",
                "会展中心",
                null,
                "222404",
                null,
                null,
                "행사",
                "2024-04-15T08:00",
                "2024-05-10T00:00",
                "0",
                null,
                "A-1",
                List.of("unknown"));
        assertThat(problems(() -> room.edit.draft(room.yanji, later)))
                .containsExactlyInAnyOrder("organiser", "programmeZh", "places", "booths", "supports");
    }

    @Test
    void another_unit_s_activity_is_not_there_for_an_officer() {
        ActivityId id = room.announced(3);
        refused(SharedError.NOT_FOUND, () -> room.move.hold(room.yanji, id));
        refused(SharedError.NOT_FOUND, () -> room.invite.invite(room.yanji, id, nobody()));
        refused(SharedError.DENIED, () -> room.move.hold(room.enterprise(1), id));
        ParticipationId part = registered(id, room.enterprise(1));
        refused(SharedError.NOT_FOUND, () -> room.door.checkIn(room.yanji, part));
        refused(SharedError.NOT_FOUND, () -> room.booth.assign(room.yanji, part, "A-1"));
    }

    @Test
    void an_enterprise_registers_itself_and_an_officer_those_of_the_unit() {
        ActivityId id = room.announced(3);
        Participation own =
                room.participations.find(registered(id, room.enterprise(1))).orElseThrow();
        assertThat(own.entry().by()).isEqualTo(RegisteredBy.ENTERPRISE);
        assertThat(own.entry().needs().amount()).isEqualTo(Money.ofWan("12.5"));
        assertThat(own.entry().persons()).containsExactly("参会人员甲", "참가자을");
        ParticipationId called = room.register.register(
                room.yanji, new RegisterForActivity.Command(id, ActivityFixture.enterprise(2), ActivityRoom.entry()));
        assertThat(room.participations.find(called).orElseThrow().entry().by()).isEqualTo(RegisteredBy.OFFICER);
        refused(
                SharedError.NOT_FOUND,
                () -> room.register.register(
                        room.enterprise(1),
                        new RegisterForActivity.Command(id, ActivityFixture.enterprise(3), ActivityRoom.entry())));
        refused(ActivitiesError.REGISTERED_ALREADY, () -> registered(id, room.enterprise(1)));
        assertThat(problems(() -> room.register.register(
                        room.enterprise(4),
                        new RegisterForActivity.Command(
                                id, null, new EntryFields(" ", "", "abc", false, "-1", "", "", "0")))))
                .containsExactlyInAnyOrder("persons", "contact", "phone", "amount", "heads");
    }

    @Test
    void registration_outside_its_time_is_refused_with_the_reason() {
        ActivityId id = room.announced(3);
        room.clock.at("2024-05-10T00:00");
        refused(ActivitiesError.REGISTRATION_CLOSED, () -> registered(id, room.enterprise(1)));
        room.clock.at("2024-04-01T00:00");
        refused(ActivitiesError.REGISTRATION_NOT_OPEN, () -> registered(id, room.enterprise(1)));
        ActivityId draft = room.edit.draft(room.bureau, typed("3", ""));
        refused(SharedError.NOT_FOUND, () -> registered(draft, room.enterprise(1)));
    }

    @Test
    void who_comes_after_the_last_place_waits_and_moves_up_in_turn() {
        ActivityId id = room.announced(1);
        ParticipationId first = registered(id, room.enterprise(1));
        room.clock.at("2024-04-21T09:00");
        ParticipationId second = registered(id, room.enterprise(2));
        room.clock.at("2024-04-22T09:00");
        ParticipationId third = registered(id, room.enterprise(3));
        refused(SharedError.NOT_FOUND, () -> room.withdraw.withdraw(room.enterprise(2), first));
        room.withdraw.withdraw(room.enterprise(1), first);
        assertThat(status(second)).isEqualTo(ParticipationStatus.REGISTERED);
        assertThat(status(third)).isEqualTo(ParticipationStatus.WAITING);
        // Who comes back has lost the turn.
        room.clock.at("2024-04-23T09:00");
        registered(id, room.enterprise(1));
        room.withdraw.withdraw(room.bureau, second);
        assertThat(status(third)).isEqualTo(ParticipationStatus.REGISTERED);
        assertThat(status(first)).isEqualTo(ParticipationStatus.WAITING);
        assertThat(room.told())
                .containsExactly(
                        "REGISTERED 1",
                        "WAITING 2",
                        "WAITING 3",
                        "WITHDRAWN 1",
                        "MOVED_UP 2",
                        "WAITING 1",
                        "WITHDRAWN 2",
                        "MOVED_UP 3");
    }

    @Test
    void places_that_are_added_go_to_those_who_wait() {
        ActivityId id = room.edit.draft(room.yanji, typed("1", ""));
        room.move.announce(room.yanji, id);
        registered(id, room.enterprise(1));
        ParticipationId second = registered(id, room.enterprise(2));
        room.edit.revise(room.yanji, id, typed("2", ""));
        assertThat(status(second)).isEqualTo(ParticipationStatus.REGISTERED);
        refused(ActivitiesError.PLACES_TAKEN, () -> room.edit.revise(room.yanji, id, typed("1", "")));
    }

    @Test
    void whoever_is_on_the_list_is_told_why_an_activity_is_cancelled() {
        ActivityId id = room.announced(1);
        registered(id, room.enterprise(1));
        registered(id, room.enterprise(2));
        room.withdraw.withdraw(room.enterprise(2), registeredOf(id, 2));
        refused(ActivitiesError.REASON_MISSING, () -> room.move.cancel(room.bureau, id, " "));
        room.move.cancel(room.bureau, id, "会场停电");
        assertThat(room.events.getLast()).isInstanceOfSatisfying(ParticipationNews.class, news -> {
            assertThat(news.enterprises()).containsExactly(ActivityFixture.enterprise(1));
            assertThat(news.detail()).isEqualTo("会场停电");
        });
        refused(ActivitiesError.CANCELLED, () -> registered(id, room.enterprise(3)));
    }

    @Test
    void each_enterprise_is_invited_once_and_told_in_its_language() {
        ActivityId id = room.announced(5);
        assertThat(room.invite.preview(room.bureau, id, nobody()).found()).isEqualTo(5);
        assertThat(room.invite.invite(room.bureau, id, nobody())).isEqualTo(5);
        assertThat(room.invite.invite(room.bureau, id, nobody())).isZero();
        assertThat(room.told()).containsExactly("INVITED 1 2 3 4 5");
        assertThat(room.invite.preview(room.bureau, id, nobody()).fresh()).isZero();
        refused(
                ActivitiesError.NOBODY_FOUND,
                () -> room.invite.invite(
                        room.bureau, id, new InviteEnterprises.Command(null, "222404", null, null, null, null)));
        assertThat(problems(() -> room.invite.invite(
                        room.bureau, id, new InviteEnterprises.Command(null, "%", "food", "huge", "maybe", "duke"))))
                .containsExactlyInAnyOrder("unit", "division", "size", "aboveScale", "title");
        Account korean = AccountFixture.registrant("clerk-1").activatedFor(ActivityFixture.enterprise(1));
        room.accounts.add(korean);
        ParticipationNews news = (ParticipationNews) room.events.getFirst();
        room.tell.on(news);
        room.tell.on(news);
        assertThat(room.inbox).singleElement().satisfies(told -> {
            assertThat(told.messageKey()).isEqualTo("activities.news.invited");
            assertThat(told.args()).extracting(LocalText::ko).containsExactly("2024년 중국브랜드의 날");
            assertThat(told.href()).isEqualTo("/my/activities/" + id);
        });
    }

    @Test
    void checked_in_twice_is_checked_in_once_at_the_first_time() {
        ActivityId id = room.announced(3);
        Participation part =
                room.participations.find(registered(id, room.enterprise(1))).orElseThrow();
        refused(ActivitiesError.CHECK_IN_NOT_OPEN, () -> room.door.checkIn(room.bureau, part.id()));
        room.clock.at("2024-05-10T08:40");
        assertThat(room.door.byToken(room.bureau, part.badge().token()).part()).isEqualTo(part);
        refused(SharedError.NOT_FOUND, () -> room.door.byToken(room.bureau, "x"));
        refused(
                SharedError.NOT_FOUND,
                () -> room.door.byToken(room.yanji, part.badge().token()));
        refused(
                SharedError.DENIED,
                () -> room.door.byToken(room.enterprise(1), part.badge().token()));
        assertThat(room.door.byCode(room.bureau, id, part.badge().spoken()).part())
                .isEqualTo(part);
        refused(ActivitiesError.CODE_UNKNOWN, () -> room.door.byCode(room.bureau, id, "AAA"));
        assertThat(room.door.checkIn(room.bureau, part.id()).again()).isFalse();
        room.clock.at("2024-05-10T10:00");
        CheckIn.Checked again = room.door.checkIn(room.bureau, part.id());
        assertThat(again.again()).isTrue();
        assertThat(again.part().arrival().at()).isEqualTo("2024-05-10T00:40:00Z");
        assertThat(room.audit.actions()).containsOnlyOnce("activities.check-in");
    }

    @Test
    void who_comes_without_registering_is_checked_in_by_the_credit_code() {
        ActivityId id = room.announced(1);
        registered(id, room.enterprise(1));
        room.clock.at("2024-05-10T09:10");
        String code = room.enterprises
                .find(ActivityFixture.enterprise(2))
                .orElseThrow()
                .creditCode()
                .value();
        Participation came = room.door
                .walkIn(room.bureau, id, new CheckIn.WalkIn(" " + code.toLowerCase(Locale.ROOT), "来人", ""))
                .part();
        assertThat(came.entry().by()).isEqualTo(RegisteredBy.DOOR);
        assertThat(room.door
                        .walkIn(room.bureau, id, new CheckIn.WalkIn(code, "来人", ""))
                        .again())
                .isTrue();
        assertThat(problems(() -> room.door.walkIn(room.bureau, id, new CheckIn.WalkIn("123", "", ""))))
                .containsExactly("code");
    }

    @Test
    void a_booth_goes_to_one_enterprise_and_back() {
        ActivityId id = room.announced(2);
        ParticipationId one = registered(id, room.enterprise(1));
        ParticipationId two = registered(id, room.enterprise(2));
        ParticipationId waits = registered(id, room.enterprise(3));
        room.booth.assign(room.bureau, one, "A-1");
        refused(ActivitiesError.BOOTH_TAKEN, () -> room.booth.assign(room.bureau, two, "A-1"));
        refused(ActivitiesError.BOOTH_UNKNOWN, () -> room.booth.assign(room.bureau, two, "Z-9"));
        refused(ActivitiesError.WAITS, () -> room.booth.assign(room.bureau, waits, "A-2"));
        room.booth.assign(room.bureau, one, "");
        room.booth.assign(room.bureau, two, "A-1");
        assertThat(room.participations.find(two).orElseThrow().booth()).isEqualTo("A-1");
    }

    @Test
    void a_result_is_noted_and_asked_again_and_the_organiser_is_told_once_each_time() {
        ActivityId id = room.edit.draft(room.yanji, typed("3", ""));
        room.move.announce(room.yanji, id);
        registered(id, room.enterprise(1));
        NoteResult.Command command = new NoteResult.Command(
                id, ActivityFixture.enterprise(1), "某银行", "", new NoteResult.NoteFields("", "500", "300", "", ""));
        refused(ActivitiesError.NOT_BEGUN, () -> room.note.note(room.yanji, command));
        room.clock.at("2024-05-10T16:00");
        ResultId result = room.note.note(room.yanji, command);
        room.clock.at("2024-06-09T09:00");
        assertThat(room.remind.remind()).isZero();
        room.clock.at("2024-06-10T00:05");
        assertThat(room.remind.remind()).isEqualTo(1);
        assertThat(room.remind.remind()).isZero();
        assertThat(room.inbox).singleElement().satisfies(told -> {
            assertThat(told.messageKey()).isEqualTo("activities.news.follow-up");
            assertThat(told.args()).extracting(LocalText::zh).containsExactly("银企对接会", "1", "1");
        });
        room.note.followUp(room.yanji, result, new NoteResult.NoteFields("2024-06-10", "", "300", "120", "已放款120万元"));
        ActivityResult kept = room.results.find(result).orElseThrow();
        assertThat(kept.latest().amounts().paid()).isEqualTo(Money.ofWan(120));
        assertThat(kept.next().orElseThrow().months()).isEqualTo(3);
        room.clock.at("2024-08-10T09:00");
        assertThat(room.remind.remind()).isEqualTo(1);
        assertThat(problems(() -> room.note.followUp(
                        room.yanji, result, new NoteResult.NoteFields("2024-08-11", "", "", "", ""))))
                .containsExactlyInAnyOrder("on", "words");
    }

    @Test
    void a_telephone_number_is_shown_to_the_organiser_on_record() {
        ActivityId id = room.announced(3);
        ParticipationId part = registered(id, room.enterprise(1));
        assertThat(room.reveal.reveal(room.enterprise(1), part).phone()).isEqualTo("0433-0000001");
        assertThat(room.audit.apart()).isEmpty();
        assertThat(room.reveal.reveal(room.bureau, part).name()).isEqualTo("联系人");
        assertThat(room.audit.apart()).hasSize(1);
        refused(SharedError.NOT_FOUND, () -> room.reveal.reveal(room.enterprise(2), part));
    }

    private ParticipationId registered(ActivityId id, Actor enterprise) {
        return room.register.register(enterprise, new RegisterForActivity.Command(id, null, ActivityRoom.entry()));
    }

    private ParticipationId registeredOf(ActivityId id, int enterprise) {
        return room.participations
                .of(id, ActivityFixture.enterprise(enterprise))
                .orElseThrow()
                .id();
    }

    private ParticipationStatus status(ParticipationId id) {
        return room.participations.find(id).orElseThrow().status();
    }

    private static InviteEnterprises.Command nobody() {
        return new InviteEnterprises.Command(null, null, null, null, null, null);
    }

    private static EditActivity.Command typed(String places, @Nullable String booths) {
        return new EditActivity.Command(
                "银企对接会",
                "은행기업 련계회의",
                "BANK_ENTERPRISE",
                "",
                "2024-05-10T09:00",
                "2024-05-10T17:00",
                "延吉国际会展中心",
                null,
                "222401",
                "人民银行延边州分行",
                null,
                null,
                "2024-04-15T08:00",
                "2024-05-10T00:00",
                places,
                null,
                booths,
                List.of("booth"));
    }

    private static List<String> problems(Runnable action) {
        List<String> fields = new ArrayList<>();
        try {
            action.run();
        } catch (RefusedException e) {
            e.problems().stream().map(FieldProblem::field).forEach(fields::add);
        }
        return fields;
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
