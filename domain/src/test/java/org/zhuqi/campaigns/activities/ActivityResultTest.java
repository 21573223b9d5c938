package org.zhuqi.campaigns.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.campaigns.activities.ActivityTest.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

class ActivityResultTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);
    private static final FollowUps RULE = new FollowUps(List.of(3, 1));
    private final Activity activity = ActivityFixture.announced(2);
    private final Participation placed =
            ActivityFixture.registered(activity, ActivityFixture.enterprise(1), true, ActivityFixture.IN_APRIL);

    @Test
    void it_is_asked_again_after_one_and_three_months_by_the_last_day_of_a_short_month() {
        assertThat(result(DAY).followUps())
                .extracting(ActivityResult.FollowUp::due)
                .containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 4, 30));
    }

    @Test
    void what_is_noted_late_is_not_asked_for_a_day_that_is_past() {
        assertThat(result(LocalDate.of(2024, 2, 29)).followUps())
                .extracting(ActivityResult.FollowUp::months)
                .containsExactly(3);
    }

    @Test
    void a_note_answers_the_next_follow_up_and_all_that_were_due() {
        ActivityResult once = result(DAY).followedUp(note(LocalDate.of(2024, 2, 20)));
        assertThat(once.next().orElseThrow().months()).isEqualTo(3);
        ActivityResult late = result(DAY).followedUp(note(LocalDate.of(2024, 5, 6)));
        assertThat(late.next()).isEmpty();
        refused(ActivitiesError.NO_SUCH_FOLLOW_UP, () -> late.followedUp(note(LocalDate.of(2024, 6, 1))));
        refused(ActivitiesError.DAY_WRONG, () -> once.followedUp(note(DAY)));
        assertThat(once.latest().amounts().contracted()).isEqualTo(Money.ofWan(100));
    }

    @Test
    void overdue_is_what_nobody_asked_by_the_end_of_its_day() {
        ActivityResult.FollowUp first = result(DAY).followUps().getFirst();
        assertThat(first.overdue(LocalDate.of(2024, 2, 29))).isFalse();
        assertThat(first.overdue(LocalDate.of(2024, 3, 1))).isTrue();
    }

    @Test
    void a_result_says_something_of_an_enterprise_that_took_part_and_not_before_the_activity() {
        refused(ActivitiesError.RESULT_SAYS_NOTHING, () -> note(DAY, Amounts.NONE, " "));
        refused(ActivitiesError.DAY_WRONG, () -> result(DAY.minusDays(1)));
        refused(ActivitiesError.WITHDRAWN, () -> noted(placed.withdrawn(), DAY));
    }

    private ActivityResult result(LocalDate on) {
        return noted(placed, on);
    }

    private static ActivityResult noted(Participation of, LocalDate on) {
        return ActivityResult.noted(
                new ResultId(UUID.randomUUID()),
                of,
                new ActivityResult.Counterpart("某银行", null),
                note(on),
                new ActivityResult.Days(DAY, DAY),
                RULE);
    }

    private static ActivityResult.Note note(LocalDate on) {
        return note(on, new Amounts(null, Money.ofWan(100), null), "");
    }

    private static ActivityResult.Note note(LocalDate on, Amounts amounts, String words) {
        return new ActivityResult.Note(on, amounts, words, UserId.SYSTEM, Instant.parse("2024-05-10T08:00:00Z"));
    }
}
