package org.zhuqi.campaigns.activities.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.activities.ActivitiesError;
import org.zhuqi.campaigns.activities.ActivityFixture;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** A registration that is filled in anew, and badges that are printed. */
class CorrectRegistrationTest {
    private final ActivityRoom room = new ActivityRoom();

    @Test
    void an_enterprise_corrects_its_own_until_registration_closes_and_what_had_stood_there_stays() {
        ActivityId id = room.announced(3);
        ParticipationId part = registered(id, 1, ActivityRoom.entry());
        room.correct.correct(
                room.enterprise(1), part, new EntryFields("参会人员甲", "另一人", "0433-0000009", false, "20", "", "", ""));
        Participation now = room.participations.find(part).orElseThrow();
        assertThat(now.entry().persons()).containsExactly("参会人员甲");
        assertThat(now.entry().by()).isEqualTo(RegisteredBy.ENTERPRISE);
        assertThat(room.correct.history(room.enterprise(1), part))
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.before().persons()).containsExactly("参会人员甲", "참가자을");
                    assertThat(correction.before().needs().amount()).isEqualTo(Money.ofWan("12.5"));
                    assertThat(correction.after()).isEqualTo(now.entry());
                    assertThat(correction.changed()).containsExactly(CorrectRegistration.Field.values());
                    assertThat(correction.byName()).isEqualTo("企业1");
                });
        assertThat(room.told()).containsExactly("REGISTERED 1");
        refused(SharedError.NOT_FOUND, () -> room.correct.correct(room.enterprise(2), part, ActivityRoom.people(1)));
        refused(SharedError.NOT_FOUND, () -> room.correct.history(room.enterprise(2), part));
        room.clock.at("2024-05-10T00:00");
        refused(
                ActivitiesError.REGISTRATION_CLOSED,
                () -> room.correct.correct(room.enterprise(1), part, ActivityRoom.people(1)));
    }

    @Test
    void an_officer_corrects_it_until_it_came_without_seeing_whom_to_call() {
        ActivityId id = room.announced(3);
        ParticipationId part = registered(id, 1, ActivityRoom.entry());
        room.clock.at("2024-05-10T08:00");
        room.correct.correct(room.yanji, part, new EntryFields("参会人员丙", null, null, true, "", "", "", ""));
        Participation now = room.participations.find(part).orElseThrow();
        assertThat(now.entry().contact()).isEqualTo("联系人");
        assertThat(now.entry().phone()).isEqualTo("0433-0000001");
        assertThat(room.correct.history(room.bureau, part).getFirst().changed())
                .containsExactly(CorrectRegistration.Field.PERSONS, CorrectRegistration.Field.NEEDS);
        assertThat(room.told()).containsExactly("REGISTERED 1", "CORRECTED 1");
        room.door.checkIn(room.bureau, part);
        refused(
                ActivitiesError.CORRECTED_TOO_LATE,
                () -> room.correct.correct(room.bureau, part, ActivityRoom.people(1)));
    }

    @Test
    void what_is_the_same_is_no_change() {
        ActivityId id = room.announced(3);
        ParticipationId part = registered(id, 1, ActivityRoom.entry());
        room.correct.correct(room.bureau, part, ActivityRoom.entry());
        assertThat(room.correct.history(room.bureau, part)).isEmpty();
        assertThat(room.told()).containsExactly("REGISTERED 1");
    }

    @Test
    void more_people_than_seats_are_refused_with_how_many_are_left() {
        ActivityId id = room.announced(5, 10);
        ParticipationId first = registered(id, 1, ActivityRoom.people(4));
        registered(id, 2, ActivityRoom.people(3));
        refusedWith(3, () -> registered(id, 3, ActivityRoom.people(4)));
        registered(id, 3, ActivityRoom.people(1));
        refusedWith(6, () -> room.correct.correct(room.enterprise(1), first, ActivityRoom.people(7)));
        room.correct.correct(room.enterprise(1), first, ActivityRoom.people(6));
        assertThat(room.participations.peopleExpected(id)).isEqualTo(10);
    }

    @Test
    void who_comes_when_all_seats_are_taken_waits_and_seats_that_become_free_go_to_the_first_who_fits() {
        ActivityId id = room.announced(5, 6);
        ParticipationId first = registered(id, 1, ActivityRoom.people(6));
        room.clock.at("2024-04-21T09:00");
        ParticipationId large = registered(id, 2, ActivityRoom.people(5));
        room.clock.at("2024-04-22T09:00");
        ParticipationId small = registered(id, 3, ActivityRoom.people(2));
        assertThat(status(large)).isEqualTo(ParticipationStatus.WAITING);
        refusedWith(6, () -> room.correct.correct(room.enterprise(2), large, ActivityRoom.people(7)));
        room.correct.correct(room.enterprise(1), first, ActivityRoom.people(4));
        assertThat(status(small)).isEqualTo(ParticipationStatus.REGISTERED);
        assertThat(status(large)).isEqualTo(ParticipationStatus.WAITING);
        room.withdraw.withdraw(room.enterprise(1), first);
        assertThat(status(large)).isEqualTo(ParticipationStatus.WAITING);
        room.correct.correct(room.enterprise(2), large, ActivityRoom.people(4));
        assertThat(status(large)).as("who asks for less fits").isEqualTo(ParticipationStatus.REGISTERED);
        assertThat(room.participations.peopleExpected(id)).isEqualTo(6);
    }

    @Test
    void seats_that_nobody_counts_refuse_nobody() {
        ActivityId id = room.announced(1);
        ParticipationId part = registered(id, 1, ActivityRoom.people(1));
        room.correct.correct(room.enterprise(1), part, ActivityRoom.people(20));
        assertThat(room.participations.peopleExpected(id)).isEqualTo(20);
    }

    @Test
    void badges_are_said_to_be_printed_by_whoever_organises_and_new_names_want_new_ones() {
        ActivityId id = room.announced(1);
        ParticipationId part = registered(id, 1, ActivityRoom.people(2));
        ParticipationId waits = registered(id, 2, ActivityRoom.people(1));
        refused(SharedError.NOT_FOUND, () -> room.print.printed(room.yanji, id, List.of(part)));
        refused(SharedError.NOT_FOUND, () -> room.print.printed(room.bureau, room.announced(1), List.of(part)));
        refused(ActivitiesError.WAITS, () -> room.print.printed(room.bureau, id, List.of(waits)));
        room.print.printed(room.bureau, id, List.of(part));
        assertThat(room.participations.find(part).orElseThrow().printed()).isEqualTo(ActivityFixture.IN_APRIL);
        room.correct.correct(room.enterprise(1), part, ActivityRoom.people(3));
        assertThat(room.participations.find(part).orElseThrow().printed()).isNull();
    }

    private ParticipationId registered(ActivityId id, int number, EntryFields entry) {
        Actor enterprise = room.enterprise(number);
        return room.register.register(enterprise, new RegisterForActivity.Command(id, null, entry));
    }

    private ParticipationStatus status(ParticipationId id) {
        return room.participations.find(id).orElseThrow().status();
    }

    private static void refusedWith(int left, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(ActivitiesError.SEATS_LEFT))
                .satisfies(e -> assertThat(e.args()).containsExactly(left));
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
