package org.zhuqi.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every pile of letters must do. */
public abstract class LettersContract {
    private final UserId clerk = new UserId(UUID.randomUUID());
    private final Instant now = Instant.parse("2024-08-30T01:00:00Z");

    protected abstract Letters letters();

    /** Runs it in a transaction where there are any. */
    protected abstract <T> T inTransaction(Supplier<T> step);

    @Test
    void lettersOfOneMatterAreOneBundleThoughOneIsNotDueYet() {
        Letter first = letter("/my/applications/1", false, now);
        Letter next = letter("/my/applications/1", false, now.plusSeconds(60));
        Letter other = letter("/my/applications/2", false, now.minusSeconds(60));
        List.of(first, next, other).forEach(letters()::add);
        assertThat(bundlesOfClerk(now)).containsExactly(other.bundle(), first.bundle());
        assertThat(take(first.bundle())).containsExactlyInAnyOrder(first, next);
        assertThat(take(first.bundle())).isEmpty();
        assertThat(bundlesOfClerk(now)).containsExactly(other.bundle());
    }

    @Test
    void theMailOfTheDayHoldsWhatIsDueWhateverItIsAbout() {
        Letter one = letter("/my/applications/1", true, now);
        Letter two = letter("/my/demands/7", true, now);
        Letter tomorrow = letter("/my/demands/8", true, now.plus(Duration.ofDays(1)));
        List.of(one, two, tomorrow).forEach(letters()::add);
        assertThat(bundlesOfClerk(now)).containsExactly(new Letter.Bundle(clerk, ""));
        assertThat(take(one.bundle())).containsExactlyInAnyOrder(one, two);
        assertThat(bundlesOfClerk(now.plus(Duration.ofDays(1)))).hasSize(1);
    }

    @Test
    void aPersonGetsOneLetterAboutAnEventEvenAfterItLeft() {
        Letter letter = letter("/my", false, now);
        letters().add(letter);
        letters().add(letter);
        assertThat(take(letter.bundle())).hasSize(1);
        letters().add(letter);
        assertThat(take(letter.bundle())).isEmpty();
    }

    @Test
    void whatWasPutBackWaitsForItsTimeUntilItWasTriedOftenEnough() {
        Letter letter = letter("/my", false, now);
        letters().add(letter);
        List<Letter> taken = take(letter.bundle());
        for (int attempt = 1; attempt < Letters.MOST_ATTEMPTS; attempt++) {
            assertThat(putBack(taken)).isTrue();
            assertThat(bundlesOfClerk(now)).isEmpty();
            taken = take(letter.bundle());
            assertThat(taken).extracting(Letter::event).containsExactly(letter.event());
        }
        assertThat(putBack(taken)).isFalse();
        assertThat(take(letter.bundle())).isEmpty();
    }

    @Test
    void onlyWhatLeftBeforeIsForgotten() {
        Letter left = letter("/my/1", false, now);
        Letter waits = letter("/my/2", false, now);
        List.of(left, waits).forEach(letters()::add);
        take(left.bundle());
        inTransaction(() -> letters().forget(now));
        letters().add(left);
        assertThat(take(left.bundle())).isEmpty();
        assertThat(inTransaction(() -> letters().forget(now.plusSeconds(1)))).isPositive();
        letters().add(left);
        assertThat(take(left.bundle())).hasSize(1);
        assertThat(take(waits.bundle())).hasSize(1);
    }

    private boolean putBack(List<Letter> taken) {
        return inTransaction(() -> letters().putBack(taken, now.plusSeconds(900)));
    }

    private List<Letter> take(Letter.Bundle bundle) {
        return inTransaction(() -> letters().take(bundle, now));
    }

    private List<Letter.Bundle> bundlesOfClerk(Instant at) {
        return letters().due(at, 1000).stream()
                .filter(bundle -> bundle.user().equals(clerk))
                .toList();
    }

    private Letter letter(String matter, boolean daily, Instant due) {
        return new Letter(UUID.randomUUID(), clerk, matter, daily, due);
    }
}
