package org.zhuqi.campaigns.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every implementation of {@link Activities} does. */
public abstract class ActivitiesContract {
    protected abstract Activities activities();

    @Test
    void seats_come_back_where_they_are_counted() {
        Activity small = ActivityFixture.announced(2, 30);
        activities().add(small);
        assertThat(activities().find(small.id()).orElseThrow().plan().capacity())
                .isEqualTo(small.plan().capacity());
        Activity other = ActivityFixture.announced(2);
        activities().add(other);
        assertThat(activities().lock(other.id()).orElseThrow().plan().capacity().seats())
                .isNull();
    }

    @Test
    void an_activity_comes_back_as_it_was_drafted_and_as_it_was_announced() {
        Activity draft = ActivityFixture.drafted(3);
        activities().add(draft);
        assertThat(activities().find(draft.id())).contains(draft);
        activities().save(draft.announced(ActivityFixture.OPENS));
        Activity announced = activities().lock(draft.id()).orElseThrow();
        assertThat(announced.standing())
                .isEqualTo(draft.announced(ActivityFixture.OPENS).standing());
        Activity.Plan other = ActivityFixture.plan(ActivityKind.TRAINING, ActivityFixture.YANJI, 5);
        Activity.Plan supported =
                new Activity.Plan(other.frame(), other.times(), other.hosts(), other.capacity(), Set.of("a", "b"));
        activities().save(announced.revised(supported, 0, 0, Set.of(), ActivityFixture.IN_APRIL));
        Activity revised = activities().find(draft.id()).orElseThrow();
        assertThat(revised.plan()).isEqualTo(supported);
        activities().save(revised.cancelled("会场停电", ActivityFixture.IN_APRIL));
        assertThat(activities().find(draft.id()).orElseThrow().standing().because())
                .isEqualTo("会场停电");
    }

    @Test
    void the_slower_of_two_who_save_is_told() {
        Activity draft = ActivityFixture.drafted(3);
        activities().add(draft);
        activities().save(draft.announced(ActivityFixture.OPENS));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> activities().save(draft.announced(ActivityFixture.OPENS)))
                .matches(e -> e.is(SharedError.CHANGED_MEANWHILE));
    }
}
