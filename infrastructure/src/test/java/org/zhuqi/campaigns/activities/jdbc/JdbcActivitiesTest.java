package org.zhuqi.campaigns.activities.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesContract;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityFixture;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcActivitiesTest extends ActivitiesContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private ActivityDatabase room = new ActivityDatabase(DATABASE.jdbc());

    @BeforeEach
    void start() {
        room = new ActivityDatabase(DATABASE.jdbc());
    }

    @Override
    protected Activities activities() {
        return room.activities;
    }

    @Test
    void a_draft_is_seen_by_its_organiser_and_the_bureau_and_by_no_other_unit() {
        Activity draft = room.draft(ActivityFixture.YANJI, 3);
        Activity announced = room.activity();
        Scope yanji = officer(ActivityFixture.YANJI).scopeFor(ActivitiesRight.READ_INTERNAL);
        Scope hunchun = officer(ActivityDatabase.HUNCHUN).scopeFor(ActivitiesRight.READ_INTERNAL);
        assertThat(ids(yanji, ActivityQueries.Filter.ALL)).containsExactlyInAnyOrder(draft.id(), announced.id());
        assertThat(ids(hunchun, ActivityQueries.Filter.ALL)).containsExactly(announced.id());
        Scope open = Actor.anonymous("").scopeFor(ActivitiesRight.OPEN);
        assertThat(room.queries
                        .announced(open, ActivityQueries.Filter.ALL, PageRequest.first(10))
                        .items())
                .extracting(ActivityQueries.Line::id)
                .containsExactly(announced.id());
    }

    @Test
    void a_list_is_narrowed_counted_and_paged_without_losing_one() {
        for (int i = 0; i < 5; i++) {
            room.activity(i % 2 == 0 ? ActivityFixture.YANJI : ActivityFixture.PREFECTURE, 2);
        }
        Scope all = Actor.system().scopeFor(ActivitiesRight.READ_INTERNAL);
        assertThat(ids(all, ActivityQueries.Filter.ALL)).hasSize(5).doesNotHaveDuplicates();
        assertThat(ids(all, ActivityQueries.Filter.notOver(ActivityFixture.IN_APRIL)))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(ids(all, ActivityQueries.Filter.notOver(ActivityFixture.TO))).isEmpty();
        assertThat(ids(all, filter(null, ActivityFixture.YANJI, null))).hasSize(3);
        assertThat(ids(all, filter(ActivityStatus.DRAFT, null, null))).isEmpty();
        assertThat(ids(all, filter(null, null, "브랜드"))).hasSize(5);
        assertThat(ids(all, filter(null, null, "%"))).isEmpty();
    }

    @Test
    void a_line_says_how_many_places_are_taken_and_who_came() {
        Activity activity = room.activity(ActivityFixture.PREFECTURE, 2);
        room.came(activity, room.enterprise(), ActivityFixture.YANJI, ActivityFixture.FROM);
        room.part(activity, room.enterprise(), ActivityFixture.YANJI, true, 1);
        room.part(activity, room.enterprise(), ActivityFixture.YANJI, false, 2);
        ActivityQueries.Line line = room.queries
                .announced(
                        Actor.system().scopeFor(ActivitiesRight.OPEN), ActivityQueries.Filter.ALL, PageRequest.first(1))
                .items()
                .getFirst();
        assertThat(List.of(line.taken(), line.free(), line.waiting(), line.came()))
                .containsExactly(2, 0, 1, 1);
        assertThat(line.from()).isEqualTo(Instant.parse("2024-05-10T01:00:00Z"));
    }

    private static ActivityQueries.Filter filter(
            @Nullable ActivityStatus status, @Nullable ReportingUnitId organiser, @Nullable String text) {
        return new ActivityQueries.Filter(status, ActivityKind.BRAND_DAY, organiser, null, text, null);
    }

    private List<Object> ids(Scope scope, ActivityQueries.Filter filter) {
        List<Object> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<ActivityQueries.Line> page = room.queries.list(scope, filter, new PageRequest(after, 2, null));
            page.items().forEach(line -> all.add(line.id()));
            after = page.next();
        } while (after != null);
        return all;
    }

    static Actor officer(ReportingUnitId unit) {
        return new Actor(new UserId(UUID.randomUUID()), "", Role.UNIT_OFFICER, unit, Set.of(), null, "");
    }
}
