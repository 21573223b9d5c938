package org.zhuqi.campaigns.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.campaigns.activities.ActivityTest.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

class ParticipationTest {
    private static final UserId OFFICER = new UserId(UUID.randomUUID());
    private static final Booth BOOTH = new Booth("A-1", BigDecimal.valueOf(9));
    private final Activity activity = ActivityFixture.announced(2);
    private final Participation placed = part(true);
    private final Participation waits = part(false);

    @Test
    void the_first_arrival_counts_and_no_second_is_made() {
        Participation came = placed.arrived(ActivityFixture.FROM, OFFICER);
        assertThat(came.arrived(ActivityFixture.TO, UserId.SYSTEM)).isEqualTo(came);
        assertThat(came.arrival()).isEqualTo(new Participation.Arrival(ActivityFixture.FROM, OFFICER));
    }

    @Test
    void whoever_comes_has_a_place_also_without_one_before() {
        assertThat(waits.arrived(ActivityFixture.FROM, OFFICER).status()).isEqualTo(ParticipationStatus.REGISTERED);
        assertThat(placed.withdrawn().arrived(ActivityFixture.FROM, OFFICER).status())
                .isEqualTo(ParticipationStatus.REGISTERED);
    }

    @Test
    void who_withdraws_loses_the_booth_and_comes_back_to_the_end() {
        Participation gone = placed.at(BOOTH).withdrawn();
        assertThat(gone.booth()).isNull();
        refused(ActivitiesError.WITHDRAWN, gone::withdrawn);
        Instant later = ActivityFixture.IN_APRIL.plusSeconds(60);
        Participation back = gone.again(ActivityFixture.entry(), false, later);
        assertThat(back.status()).isEqualTo(ParticipationStatus.WAITING);
        assertThat(back.since()).isEqualTo(later);
        assertThat(back.badge()).isEqualTo(placed.badge());
        refused(ActivitiesError.REGISTERED_ALREADY, () -> back.again(ActivityFixture.entry(), true, later));
        refused(
                ActivitiesError.CAME_ALREADY,
                () -> placed.arrived(ActivityFixture.FROM, OFFICER).withdrawn());
    }

    @Test
    void only_who_has_a_place_has_a_booth_and_it_was_used_when_they_came() {
        refused(ActivitiesError.WAITS, () -> waits.at(BOOTH));
        refused(ActivitiesError.WITHDRAWN, () -> placed.withdrawn().at(BOOTH));
        assertThat(placed.at(BOOTH).showed()).isFalse();
        assertThat(placed.at(BOOTH).arrived(ActivityFixture.FROM, OFFICER).showed())
                .isTrue();
        assertThat(placed.arrived(ActivityFixture.FROM, OFFICER).showed()).isFalse();
        assertThat(waits.movedUp().at(BOOTH).withoutBooth().booth()).isNull();
    }

    @Test
    void what_was_filled_in_is_corrected_until_somebody_came_and_new_names_want_a_new_badge() {
        Participation printed = placed.printedAt(ActivityFixture.IN_APRIL);
        Participation.Entry other = ActivityFixture.entry("参会人员乙", "参会人员丙");
        assertThat(printed.corrected(other).people()).isEqualTo(2);
        assertThat(printed.corrected(other).printed()).isNull();
        assertThat(printed.corrected(placed.entry()).printed()).isEqualTo(ActivityFixture.IN_APRIL);
        assertThat(waits.corrected(other).status()).isEqualTo(ParticipationStatus.WAITING);
        refused(ActivitiesError.WITHDRAWN, () -> placed.withdrawn().corrected(other));
        refused(
                ActivitiesError.CORRECTED_TOO_LATE,
                () -> placed.arrived(ActivityFixture.FROM, OFFICER).corrected(other));
        refused(ActivitiesError.WAITS, () -> waits.printedAt(ActivityFixture.IN_APRIL));
    }

    @Test
    void seats_are_refused_with_how_many_are_left() {
        assertThat(Seats.of(activity, 500).enoughFor(1_000)).isTrue();
        Seats three = new Seats(3, 10);
        three.refuseMore(3);
        refused(ActivitiesError.SEATS_LEFT, () -> three.refuseMore(4));
        three.refuseMoreThanAll(10);
        refused(ActivitiesError.SEATS_LEFT, () -> three.refuseMoreThanAll(11));
        assertThat(three.without(3).any()).isFalse();
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        Badge badge = Badge.fresh();
        assertThat(Badge.readCode(" " + badge.spoken().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(badge.code());
        assertThat(Badge.readCode("ABC")).isEmpty();
        assertThat(badge.token()).hasSize(26).isNotEqualTo(Badge.fresh().token());
        assertThat(badge.toString()).doesNotContain(badge.token()).doesNotContain(badge.code());
    }

    private Participation part(boolean free) {
        return ActivityFixture.registered(activity, ActivityFixture.enterprise(1), free, ActivityFixture.IN_APRIL);
    }
}
