package org.zhuqi.campaigns.activities.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityFixture;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.ParticipationsContract;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcParticipationsTest extends ParticipationsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 10);
    private ActivityDatabase room = new ActivityDatabase(DATABASE.jdbc());

    @BeforeEach
    void start() {
        room = new ActivityDatabase(DATABASE.jdbc());
    }

    @Override
    protected Participations participations() {
        return room.participations;
    }

    @Override
    protected Activity activity() {
        return room.activity();
    }

    @Override
    protected EnterpriseId enterprise() {
        return room.enterprise();
    }

    @Test
    void a_part_is_read_by_the_enterprise_its_unit_and_the_organiser() {
        EnterpriseId own = room.enterprise();
        Activity ofHunchun = room.activity(ActivityDatabase.HUNCHUN, 5);
        Participation part = room.part(ofHunchun, own, ActivityFixture.YANJI, true, 0);
        room.part(room.activity(), room.enterprise(), ActivityFixture.YANJI, true, 1);
        assertThat(seen(enterprise(own))).containsExactly(part.id());
        assertThat(seen(JdbcActivitiesTest.officer(ActivityDatabase.HUNCHUN))).containsExactly(part.id());
        assertThat(seen(JdbcActivitiesTest.officer(ActivityFixture.YANJI))).hasSize(2);
        Scope stranger = enterprise(room.enterprise()).scopeFor(ActivitiesRight.READ);
        assertThat(room.parts.find(stranger, part.id())).isEmpty();
        assertThat(room.parts.find(enterprise(own).scopeFor(ActivitiesRight.READ), part.id()))
                .isPresent();
    }

    @Test
    void a_list_is_narrowed_and_says_whose_turn_it_is() {
        Activity activity = room.activity();
        Participation placed = room.came(activity, room.enterprise(), ActivityFixture.YANJI, ActivityFixture.FROM);
        room.part(activity, room.enterprise(), ActivityFixture.YANJI, false, 5);
        room.part(activity, room.enterprise(), ActivityFixture.YANJI, false, 6);
        assertThat(list(new ParticipationQueries.Filter(activity.id(), null, ParticipationStatus.WAITING, null, null)))
                .extracting(ParticipationQueries.Line::turn)
                .containsExactly(2, 1);
        assertThat(list(new ParticipationQueries.Filter(activity.id(), null, null, true, null)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.id()).isEqualTo(placed.id());
                    assertThat(line.contact()).isEqualTo("联*");
                    assertThat(line.turn()).isNull();
                });
        assertThat(list(new ParticipationQueries.Filter(activity.id(), null, null, null, "示范企业3")))
                .hasSize(1);
    }

    @Test
    void badges_are_for_whoever_organises_and_only_of_those_who_have_a_place() {
        Activity activity = room.activity(ActivityFixture.YANJI, 5);
        Participation first = room.part(activity, room.enterprise(), ActivityFixture.YANJI, true, 0);
        Participation second = room.part(activity, room.enterprise(), ActivityFixture.YANJI, true, 1);
        room.part(activity, room.enterprise(), ActivityFixture.YANJI, false, 2);
        Scope organiser = JdbcActivitiesTest.officer(ActivityFixture.YANJI).scopeFor(ActivitiesRight.ORGANISE);
        assertThat(badges(organiser, activity, null, false)).containsExactly(first.id(), second.id());
        assertThat(badges(organiser, activity, second.id(), false)).containsExactly(second.id());
        participations().save(first.printedAt(ActivityFixture.FROM));
        assertThat(badges(organiser, activity, null, true)).containsExactly(second.id());
        assertThat(room.parts.badges(organiser, activity.id(), first.id(), false, 9))
                .singleElement()
                .satisfies(badge -> {
                    assertThat(badge.badge()).isEqualTo(first.badge());
                    assertThat(badge.persons()).isEqualTo(first.entry().persons());
                    assertThat(badge.printed()).isEqualTo(ActivityFixture.FROM);
                });
        assertThat(room.parts.badges(organiser, activity.id(), null, false, 1)).hasSize(1);
        Scope other = JdbcActivitiesTest.officer(ActivityDatabase.HUNCHUN).scopeFor(ActivitiesRight.ORGANISE);
        assertThat(badges(other, activity, null, false)).isEmpty();
    }

    private List<ParticipationId> badges(
            Scope scope, Activity activity, @Nullable ParticipationId only, boolean unprinted) {
        return room.parts.badges(scope, activity.id(), only, unprinted, 10).stream()
                .map(ParticipationQueries.Printable::id)
                .toList();
    }

    @Test
    void enterprises_that_came_are_counted_once_by_day_unit_and_activity() {
        Activity first = room.activity();
        Activity second = room.activity();
        EnterpriseId twice = room.enterprise();
        room.came(first, twice, ActivityFixture.YANJI, ActivityFixture.FROM);
        room.came(second, twice, ActivityFixture.YANJI, ActivityFixture.FROM.plusSeconds(86_400));
        // Half past eleven in the evening, in the zone of the place already the next day.
        room.came(
                second,
                room.enterprise(ActivityDatabase.HUNCHUN),
                ActivityDatabase.HUNCHUN,
                Instant.parse("2024-05-10T16:30:00Z"));
        room.part(first, room.enterprise(), ActivityFixture.YANJI, true, 0);
        assertThat(count(DAY.minusDays(1), null, null)).isZero();
        assertThat(count(DAY, null, null)).isEqualTo(1);
        assertThat(count(DAY.plusDays(1), null, null)).isEqualTo(2);
        assertThat(count(DAY.plusDays(1), ActivityFixture.YANJI, null)).isEqualTo(1);
        assertThat(count(DAY.plusDays(1), null, second.id())).isEqualTo(2);
        ParticipationQueries.Asked ofTheSecondDay =
                new ParticipationQueries.Asked(DAY.plusDays(1), DAY.plusDays(1), ActivityFixture.YANJI, null, null);
        assertThat(room.parts.countCame(internal(), ofTheSecondDay))
                .as("who came on both days came on the second")
                .isEqualTo(1);
        assertThat(room.parts
                        .came(internal(), ofTheSecondDay, PageRequest.first(10))
                        .items())
                .extracting(ParticipationQueries.Came::first)
                .containsExactly(DAY.plusDays(1));
        assertThat(room.parts
                        .came(internal(), asked(DAY.plusDays(9), null, null), PageRequest.first(10))
                        .items())
                .extracting(ParticipationQueries.Came::first)
                .containsExactlyInAnyOrder(DAY, DAY.plusDays(1));
        Scope hunchun = JdbcActivitiesTest.officer(ActivityDatabase.HUNCHUN).scopeFor(ActivitiesRight.READ_INTERNAL);
        assertThat(room.parts.countCame(hunchun, asked(DAY.plusDays(9), null, null)))
                .isEqualTo(1);
    }

    private List<Object> seen(Actor actor) {
        return room
                .parts
                .list(
                        actor.scopeFor(ActivitiesRight.READ),
                        new ParticipationQueries.Filter(null, null, null, null, null),
                        PageRequest.first(10))
                .items()
                .stream()
                .map(line -> (Object) line.id())
                .toList();
    }

    private List<ParticipationQueries.Line> list(ParticipationQueries.Filter filter) {
        return room.parts
                .list(Actor.system().scopeFor(ActivitiesRight.READ), filter, PageRequest.first(10))
                .items();
    }

    private long count(LocalDate asOf, @Nullable ReportingUnitId unit, @Nullable ActivityId activity) {
        return room.parts.countCame(internal(), asked(asOf, unit, activity));
    }

    private static ParticipationQueries.Asked asked(
            LocalDate asOf, @Nullable ReportingUnitId unit, @Nullable ActivityId activity) {
        return new ParticipationQueries.Asked(asOf, null, unit, null, activity);
    }

    private static Scope internal() {
        return Actor.system().scopeFor(ActivitiesRight.READ_INTERNAL);
    }

    private static Actor enterprise(EnterpriseId id) {
        return new Actor(new UserId(UUID.randomUUID()), "", Role.ENTERPRISE_CLERK, null, Set.of(), id, "");
    }
}
