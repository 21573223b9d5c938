package org.zhuqi.campaigns.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.campaigns.activities.ActivityTest.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link Participations} does. */
public abstract class ParticipationsContract {
    protected abstract Participations participations();

    /** One that is there. */
    protected abstract Activity activity();

    /** One that is there. */
    protected abstract EnterpriseId enterprise();

    @Test
    void a_part_comes_back_as_it_was_filled_in_and_as_it_went_on() {
        Activity activity = activity();
        Participation first = Participation.registered(
                new ParticipationId(UUID.randomUUID()),
                activity.id(),
                enterprise(),
                ActivityFixture.YANJI,
                new Participation.Entry(
                        RegisteredBy.OFFICER,
                        List.of("参会人员甲", "참가자을"),
                        "联系人",
                        "0433-0000001",
                        true,
                        new Needs(Money.ofWan("12.5"), "明太鱼", "普工", 20)),
                true,
                ActivityFixture.IN_APRIL);
        participations().add(first);
        assertThat(participations().find(first.id())).contains(first);
        assertThat(participations().of(activity.id(), first.enterprise())).contains(first);
        assertThat(participations().findByToken(first.badge().token())).contains(first);
        assertThat(participations().findByCode(activity.id(), first.badge().code()))
                .contains(first);
        assertThat(participations().findByCode(activity().id(), first.badge().code()))
                .isEmpty();
        Participation went = first.at(new Booth("A-1", BigDecimal.TEN)).arrived(ActivityFixture.FROM, UserId.SYSTEM);
        participations().save(went);
        Participation kept = participations().lock(first.id()).orElseThrow();
        assertThat(kept.arrival()).isEqualTo(went.arrival());
        assertThat(kept.booth()).isEqualTo("A-1");
        assertThat(kept.entry()).isEqualTo(first.entry());
        assertThat(participations().boothsTaken(activity.id())).containsExactly("A-1");
    }

    @Test
    void an_enterprise_stands_on_a_list_once() {
        Activity activity = activity();
        EnterpriseId enterprise = enterprise();
        participations().add(part(activity, enterprise, true, 0));
        refused(ActivitiesError.REGISTERED_ALREADY, () -> participations().add(part(activity, enterprise, true, 1)));
    }

    @Test
    void a_booth_has_one_enterprise() {
        Activity activity = activity();
        Participation one = part(activity, enterprise(), true, 0);
        Participation other = part(activity, enterprise(), true, 1);
        participations().add(one);
        participations().add(other);
        Booth booth = new Booth("A-2", BigDecimal.TEN);
        participations().save(one.at(booth));
        refused(ActivitiesError.BOOTH_TAKEN, () -> participations().save(other.at(booth)));
    }

    @Test
    void places_are_counted_and_who_waits_longest_comes_first() {
        Activity activity = activity();
        Participation placed = part(activity, enterprise(), true, 0);
        Participation second = part(activity, enterprise(), false, 20);
        Participation first = part(activity, enterprise(), false, 10);
        List.of(placed, second, first).forEach(participations()::add);
        assertThat(participations().placesTaken(activity.id())).isEqualTo(1);
        assertThat(participations().waiting(activity.id(), 5))
                .extracting(Participation::id)
                .containsExactly(first.id(), second.id());
        assertThat(participations().waiting(activity.id(), 1)).hasSize(1);
        participations().save(first.withdrawn());
        assertThat(participations().expecting(activity.id()))
                .containsExactlyInAnyOrder(placed.enterprise(), second.enterprise());
    }

    @Test
    void people_are_those_of_enterprises_that_have_a_place() {
        Activity activity = activity();
        Participation placed = part(activity, enterprise(), true, 0);
        participations().add(placed);
        participations().add(part(activity, enterprise(), false, 10));
        assertThat(participations().peopleExpected(activity.id())).isEqualTo(1);
        participations().save(placed.corrected(ActivityFixture.entry("甲", "乙", "丙")));
        assertThat(participations().peopleExpected(activity.id())).isEqualTo(3);
        assertThat(participations().peopleExpected(activity().id())).isZero();
    }

    @Test
    void what_had_been_filled_in_stays_and_so_does_that_a_badge_was_printed() {
        Activity activity = activity();
        Participation part = part(activity, enterprise(), true, 0);
        participations().add(part);
        EntryChange first = new EntryChange(part.id(), ActivityFixture.IN_APRIL, UserId.SYSTEM, "某人", part.entry());
        EntryChange second = new EntryChange(
                part.id(),
                ActivityFixture.IN_APRIL.plusSeconds(60),
                UserId.SYSTEM,
                "某人",
                new Participation.Entry(
                        RegisteredBy.OFFICER,
                        List.of("甲", "을"),
                        "联系人",
                        "0433-0000002",
                        false,
                        new Needs(Money.ofWan("3"), "明太鱼", "普工", 2)));
        participations().keep(first);
        participations().keep(second);
        assertThat(participations().changes(part.id())).containsExactly(first, second);
        assertThat(participations().changes(new ParticipationId(UUID.randomUUID())))
                .isEmpty();
        participations().save(part.printedAt(ActivityFixture.FROM));
        assertThat(participations().find(part.id()).orElseThrow().printed()).isEqualTo(ActivityFixture.FROM);
    }

    private static Participation part(Activity activity, EnterpriseId enterprise, boolean free, int seconds) {
        return ActivityFixture.registered(activity, enterprise, free, ActivityFixture.IN_APRIL.plusSeconds(seconds));
    }
}
