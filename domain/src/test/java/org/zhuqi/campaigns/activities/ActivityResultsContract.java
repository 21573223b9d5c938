package org.zhuqi.campaigns.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link ActivityResults} does. */
public abstract class ActivityResultsContract {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 10);

    protected abstract ActivityResults results();

    /** One that is there. */
    protected abstract Activity activity();

    /** One that is there. */
    protected abstract EnterpriseId enterprise();

    @Test
    void a_result_comes_back_as_it_was_noted_and_as_it_went_on() {
        ActivityResult noted = noted();
        results().add(noted);
        assertThat(results().find(noted.id())).contains(noted);
        ActivityResult went = noted.followedUp(note(DAY.plusDays(20), "放款一半。"));
        results().save(went);
        ActivityResult kept = results().find(noted.id()).orElseThrow();
        assertThat(kept.notes()).isEqualTo(went.notes());
        assertThat(kept.followUps()).isEqualTo(went.followUps());
    }

    @Test
    void the_slower_of_two_who_save_is_told() {
        ActivityResult noted = noted();
        results().add(noted);
        results().save(noted.followedUp(note(DAY.plusDays(20), "放款一半。")));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> results().save(noted.followedUp(note(DAY.plusDays(20), "放款一半。"))))
                .matches(e -> e.is(SharedError.CHANGED_MEANWHILE));
    }

    @Test
    void a_follow_up_that_is_due_is_taken_once_and_not_when_it_was_done() {
        ActivityResult noted = noted();
        ActivityResult done = noted();
        results().add(noted);
        results().add(done);
        results().save(done.followedUp(note(DAY.plusDays(20), "放款一半。")));
        assertThat(taken(DAY.plusMonths(1).minusDays(1), noted, done)).isEmpty();
        assertThat(taken(DAY.plusMonths(1), noted, done))
                .containsExactly(new ActivityResults.Due(noted.id(), noted.activity(), 1, DAY.plusMonths(1)));
        assertThat(taken(DAY.plusMonths(1), noted, done)).isEmpty();
        assertThat(taken(DAY.plusMonths(3), noted, done))
                .extracting(ActivityResults.Due::months)
                .containsExactly(3, 3);
    }

    private List<ActivityResults.Due> taken(LocalDate today, ActivityResult... of) {
        List<ResultId> ids = List.of(of).stream().map(ActivityResult::id).toList();
        return results().takeDue(today, 100).stream()
                .filter(due -> ids.contains(due.result()))
                .toList();
    }

    private ActivityResult noted() {
        Participation of = ActivityFixture.registered(activity(), enterprise(), true, ActivityFixture.IN_APRIL);
        return ActivityResult.noted(
                new ResultId(UUID.randomUUID()),
                of,
                new ActivityResult.Counterpart("某银行", of.enterprise()),
                note(DAY, ""),
                new ActivityResult.Days(DAY, DAY),
                new FollowUps(List.of(1, 3)));
    }

    private static ActivityResult.Note note(LocalDate on, String words) {
        return new ActivityResult.Note(
                on,
                new Amounts(Money.ofWan(500), Money.ofWan("300.25"), null),
                words,
                UserId.SYSTEM,
                ActivityFixture.TO);
    }
}
