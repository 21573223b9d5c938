package org.zhuqi.campaigns.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.RefusedException;

class ActivityTest {
    private final Activity draft = ActivityFixture.drafted(2);
    private final Activity announced = draft.announced(ActivityFixture.OPENS);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ANNOUNCED, true",
        "DRAFT, HELD, false",
        "DRAFT, CLOSED, false",
        "DRAFT, CANCELLED, true",
        "ANNOUNCED, DRAFT, false",
        "ANNOUNCED, HELD, true",
        "ANNOUNCED, CLOSED, false",
        "ANNOUNCED, CANCELLED, true",
        "HELD, ANNOUNCED, false",
        "HELD, CLOSED, true",
        "HELD, CANCELLED, false",
        "CLOSED, HELD, false",
        "CLOSED, CANCELLED, false",
        "CANCELLED, ANNOUNCED, false",
        "CANCELLED, CLOSED, false",
    })
    void an_activity_goes_where_the_table_says(ActivityStatus from, ActivityStatus to, boolean may) {
        assertThat(from.mayBecome(to)).isEqualTo(may);
    }

    @Test
    void it_is_held_once_it_has_begun_and_announced_as_long_as_it_is_not_over() {
        refused(ActivitiesError.NOT_BEGUN, () -> announced.held(ActivityFixture.FROM.minusSeconds(1)));
        assertThat(announced
                        .held(ActivityFixture.FROM)
                        .closed(ActivityFixture.TO)
                        .status())
                .isEqualTo(ActivityStatus.CLOSED);
        refused(ActivitiesError.OVER_ALREADY, () -> draft.announced(ActivityFixture.TO));
        refused(ActivitiesError.STATUS_NOT_ALLOWED, () -> announced.announced(ActivityFixture.OPENS));
        refused(ActivitiesError.REASON_MISSING, () -> announced.cancelled(" ", ActivityFixture.OPENS));
    }

    @Test
    void every_change_after_the_announcement_counts_for_calendars_and_none_before() {
        Activity.Plan other = ActivityFixture.plan(ActivityKind.TRAINING, ActivityFixture.YANJI, 5);
        assertThat(revised(draft, other, 0).standing().sequence()).isZero();
        assertThat(announced.standing().sequence()).isZero();
        Activity changed = revised(announced, other, 0);
        assertThat(changed.standing().sequence()).isEqualTo(1);
        assertThat(changed.cancelled("会场停电", ActivityFixture.IN_APRIL)
                        .standing()
                        .sequence())
                .isEqualTo(2);
    }

    @Test
    void nothing_that_somebody_has_is_planned_away() {
        refused(ActivitiesError.PLACES_TAKEN, () -> revised(announced, draft.plan(), 3));
        Activity.Plan without = new Activity.Plan(
                draft.plan().frame(),
                draft.plan().times(),
                draft.plan().hosts(),
                new Activity.Capacity(2, List.of()),
                Set.of());
        refused(
                ActivitiesError.BOOTH_IN_USE,
                () -> announced.revised(without, 0, 0, Set.of("A-1"), ActivityFixture.IN_APRIL));
        refused(
                ActivitiesError.STATUS_NOT_ALLOWED,
                () -> revised(announced.held(ActivityFixture.FROM), draft.plan(), 0));
    }

    @Test
    void whoever_registers_too_early_or_too_late_is_told_which() {
        refused(ActivitiesError.REGISTRATION_NOT_OPEN, () -> draft.refuseUnlessRegistering(ActivityFixture.IN_APRIL));
        refused(
                ActivitiesError.REGISTRATION_NOT_OPEN,
                () -> announced.refuseUnlessRegistering(ActivityFixture.OPENS.minusSeconds(1)));
        announced.refuseUnlessRegistering(ActivityFixture.OPENS);
        announced.refuseUnlessRegistering(ActivityFixture.CLOSES.minusSeconds(1));
        refused(ActivitiesError.REGISTRATION_CLOSED, () -> announced.refuseUnlessRegistering(ActivityFixture.CLOSES));
        refused(
                ActivitiesError.CANCELLED,
                () -> announced
                        .cancelled("会场停电", ActivityFixture.IN_APRIL)
                        .refuseUnlessRegistering(ActivityFixture.IN_APRIL));
    }

    @Test
    void the_door_opens_the_evening_before_and_shuts_when_the_activity_is_closed() {
        assertThat(announced.doorOpen(Instant.parse("2024-05-09T12:59:59Z"))).isFalse();
        assertThat(announced.doorOpen(Instant.parse("2024-05-09T13:00:00Z"))).isTrue();
        Activity held = announced.held(ActivityFixture.FROM);
        assertThat(held.doorOpen(ActivityFixture.TO)).isTrue();
        assertThat(held.closed(ActivityFixture.TO).doorOpen(ActivityFixture.TO)).isFalse();
        assertThat(draft.doorOpen(ActivityFixture.FROM)).isFalse();
    }

    @Test
    void times_places_and_booths_make_sense() {
        refused(ActivitiesError.TIMES_WRONG, () -> times(ActivityFixture.TO, ActivityFixture.FROM));
        refused(ActivitiesError.TIMES_WRONG, () -> times(ActivityFixture.FROM, ActivityFixture.CLOSES));
        refused(ActivitiesError.NO_PLACES, () -> new Activity.Capacity(0, List.of()));
        Booth booth = new Booth("A-1", BigDecimal.TEN);
        refused(ActivitiesError.BOOTHS_WRONG, () -> new Activity.Capacity(1, List.of(booth, booth)));
        refused(ActivitiesError.BOOTHS_WRONG, () -> new Booth("A-1", BigDecimal.ZERO));
    }

    private static void times(Instant from, Instant to) {
        new Activity.Times(from, to, ActivityFixture.OPENS, ActivityFixture.CLOSES.plusSeconds(1));
    }

    @Test
    void there_are_never_fewer_seats_than_people_who_are_expected() {
        Activity small = ActivityFixture.announced(2, 30);
        small.revised(small.plan(), 1, 30, Set.of(), ActivityFixture.IN_APRIL);
        refused(
                ActivitiesError.SEATS_TAKEN,
                () -> small.revised(small.plan(), 1, 31, Set.of(), ActivityFixture.IN_APRIL));
        refused(ActivitiesError.NO_PLACES, () -> new Activity.Capacity(1, 0, List.of()));
    }

    private static Activity revised(Activity activity, Activity.Plan plan, int taken) {
        return activity.revised(plan, taken, 0, Set.of(), ActivityFixture.IN_APRIL);
    }

    static void refused(ActivitiesError key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
