package org.zhuqi.campaigns.activities.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityFixture;
import org.zhuqi.campaigns.activities.ActivityResult;
import org.zhuqi.campaigns.activities.ActivityResults;
import org.zhuqi.campaigns.activities.ActivityResultsContract;
import org.zhuqi.campaigns.activities.Amounts;
import org.zhuqi.campaigns.activities.FollowUps;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.ResultQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcActivityResultsTest extends ActivityResultsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 10);
    private ActivityDatabase room = new ActivityDatabase(DATABASE.jdbc());

    @BeforeEach
    void start() {
        room = new ActivityDatabase(DATABASE.jdbc());
    }

    @Override
    protected ActivityResults results() {
        return room.results;
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
    void the_amounts_are_those_that_were_known_on_the_day_and_never_added_up() {
        Activity activity = room.activity();
        ActivityResult first = noted(activity, ActivityFixture.YANJI, "300", null);
        noted(activity, ActivityDatabase.HUNCHUN, "50", "50");
        room.results.save(first.followedUp(note(DAY.plusMonths(1), "320", "100")));
        assertThat(sum(internal(), DAY.minusDays(1), ResultQueries.Amount.CONTRACTED))
                .isEqualTo(Money.ZERO);
        assertThat(sum(internal(), DAY, ResultQueries.Amount.CONTRACTED)).isEqualTo(Money.ofWan(350));
        assertThat(sum(internal(), DAY, ResultQueries.Amount.PAID)).isEqualTo(Money.ofWan(50));
        assertThat(sum(internal(), DAY.plusMonths(1), ResultQueries.Amount.CONTRACTED))
                .isEqualTo(Money.ofWan(370));
        assertThat(sum(internal(), DAY.plusMonths(1), ResultQueries.Amount.PAID))
                .isEqualTo(Money.ofWan(150));
        Scope hunchun = JdbcActivitiesTest.officer(ActivityDatabase.HUNCHUN).scopeFor(ActivitiesRight.READ_INTERNAL);
        assertThat(sum(hunchun, DAY.plusMonths(1), ResultQueries.Amount.CONTRACTED))
                .isEqualTo(Money.ofWan(50));
        assertThat(room.found
                        .counted(internal(), asked(DAY), ResultQueries.Amount.PAID, PageRequest.first(10))
                        .items())
                .hasSize(1);
    }

    @Test
    void of_a_time_counts_what_came_to_the_amounts_in_it() {
        room = new ActivityDatabase(TestDatabase.fresh().jdbc());
        Activity activity = room.activity();
        ActivityResult more = noted(activity, ActivityFixture.YANJI, "300", null);
        ActivityResult less = noted(activity, ActivityFixture.YANJI, "80", null);
        noted(activity, ActivityFixture.YANJI, "7", null);
        room.results.save(more.followedUp(note(DAY.plusMonths(1), "320", null)));
        room.results.save(less.followedUp(note(DAY.plusMonths(1), "50", null)));
        ParticipationQueries.Asked later = asked(DAY.plusDays(1), DAY.plusMonths(1));
        assertThat(room.found.sum(internal(), later, ResultQueries.Amount.CONTRACTED))
                .isEqualTo(Money.ofWan(-10));
        assertThat(room.found
                        .counted(internal(), later, ResultQueries.Amount.CONTRACTED, PageRequest.first(50))
                        .items())
                .extracting(ResultQueries.Counted::money)
                .containsExactlyInAnyOrder(Money.ofWan(20), Money.ofWan(-30));
    }

    @Test
    void what_is_to_be_asked_is_listed_the_longest_overdue_first_and_one_page_after_the_other() {
        Activity activity = room.activity(ActivityFixture.YANJI, 5);
        ActivityResult one = noted(activity, ActivityFixture.YANJI, "1", null);
        ActivityResult other = noted(activity, ActivityFixture.YANJI, "2", null);
        room.results.save(one.followedUp(note(DAY.plusDays(20), "1", null)));
        var first = room.found.due(internal(), null, DAY.plusMonths(3), PageRequest.first(1));
        assertThat(first.items()).extracting(ResultQueries.Line::id).containsExactly(other.id());
        assertThat(room.found
                        .due(internal(), null, DAY.plusMonths(3), new PageRequest(first.next(), 1, null))
                        .items())
                .extracting(ResultQueries.Line::id)
                .containsExactly(one.id());
        assertThat(room.found
                        .due(internal(), ActivityFixture.PREFECTURE, DAY.plusMonths(3), PageRequest.first(9))
                        .items())
                .isEmpty();
        assertThat(room.found
                        .list(internal(), new ResultQueries.Filter(activity.id(), null), PageRequest.first(9))
                        .items())
                .extracting(ResultQueries.Line::id)
                .containsExactly(one.id(), other.id());
    }

    private Money sum(Scope scope, LocalDate asOf, ResultQueries.Amount amount) {
        return room.found.sum(scope, asked(asOf), amount);
    }

    private static ParticipationQueries.Asked asked(LocalDate asOf) {
        return asked(null, asOf);
    }

    private static ParticipationQueries.Asked asked(@Nullable LocalDate since, LocalDate asOf) {
        return new ParticipationQueries.Asked(asOf, since, null, null, null);
    }

    private static Scope internal() {
        return Actor.system().scopeFor(ActivitiesRight.READ_INTERNAL);
    }

    private ActivityResult noted(Activity activity, ReportingUnitId unit, String contracted, @Nullable String paid) {
        Participation part = room.part(activity, room.enterprise(unit), unit, true, 0);
        ActivityResult result = ActivityResult.noted(
                new ResultId(UUID.randomUUID()),
                part,
                new ActivityResult.Counterpart("某银行", null),
                note(DAY, contracted, paid),
                new ActivityResult.Days(DAY, DAY),
                new FollowUps(List.of(1, 3)));
        room.results.add(result);
        return result;
    }

    private static ActivityResult.Note note(LocalDate on, String contracted, @Nullable String paid) {
        return new ActivityResult.Note(
                on,
                new Amounts(null, Money.ofWan(contracted), paid == null ? null : Money.ofWan(paid)),
                "",
                UserId.SYSTEM,
                ActivityFixture.TO);
    }
}
