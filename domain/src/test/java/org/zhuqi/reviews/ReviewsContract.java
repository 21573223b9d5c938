package org.zhuqi.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.reviews.ReviewFixture.START;
import static org.zhuqi.reviews.ReviewFixture.ZONE;
import static org.zhuqi.reviews.ReviewFixture.act;
import static org.zhuqi.reviews.ReviewFixture.due;
import static org.zhuqi.reviews.ReviewFixture.unitOfficer;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every store of reviews keeps to. */
public abstract class ReviewsContract {
    protected abstract Reviews reviews();

    private Moved fresh() {
        return ReviewFixture.opened(new ReviewId(UUID.randomUUID()), ReviewFixture.subject(UUID.randomUUID()));
    }

    @Test
    void whatIsAddedIsFoundWithEverythingItSays() {
        Moved opened = fresh();
        reviews().add(opened);
        Review review = opened.review();
        assertThat(reviews().find(review.id())).contains(review);
        assertThat(reviews().findBySubject("application", review.subject().id()))
                .contains(review);
        assertThat(reviews().findBySubject("other", review.subject().id())).isEmpty();
        assertThat(reviews().movesOf(review.id())).containsExactly(opened.entry());
    }

    @Test
    void aSubjectHasOneReview() {
        Moved opened = fresh();
        reviews().add(opened);
        Moved again = ReviewFixture.opened(
                new ReviewId(UUID.randomUUID()), opened.review().subject());
        assertThatThrownBy(() -> reviews().add(again))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(ReviewsError.OPEN_ALREADY)).isTrue());
    }

    @Test
    void everyMoveAddsALineToTheTimeline() {
        Moved opened = fresh();
        reviews().add(opened);
        Moved returned = opened.review()
                .move(
                        act(Move.RETURN, unitOfficer(), START.plusSeconds(3600))
                                .withDue(new Deadline(due("2024-09-11").date(), true))
                                .withDaysLeft(4),
                        ZONE);
        reviews().save(returned);
        Review kept = reviews().find(opened.review().id()).orElseThrow();
        assertThat(kept).isEqualTo(returned.review().withVersion(1));
        assertThat(reviews().movesOf(kept.id())).isEqualTo(List.of(opened.entry(), returned.entry()));
    }

    @Test
    void twoWhoMoveAtOnceDoNotOverwriteEachOther() {
        Moved opened = fresh();
        reviews().add(opened);
        reviews().save(opened.review().move(act(Move.CLAIM, unitOfficer(), START), ZONE));
        Moved late = opened.review().move(act(Move.RECOMMEND, ReviewFixture.unitColleague(), START), ZONE);
        assertThatThrownBy(() -> reviews().save(late))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.CHANGED_MEANWHILE)).isTrue());
        assertThat(reviews().movesOf(opened.review().id())).hasSize(2);
    }

    @Test
    void whatAnOfficerHoldsIsCountedUntilItIsOver() {
        var officer = ReviewFixture.person(
                System.nanoTime(), "officer", org.zhuqi.shared.Role.UNIT_OFFICER, ReviewFixture.YANJI, null);
        Moved opened = fresh();
        reviews().add(opened);
        assertThat(reviews().heldBy(officer.id())).isEmpty();
        reviews().save(opened.review().move(act(Move.CLAIM, officer, START), ZONE));
        assertThat(reviews().heldBy(officer.id()))
                .extracting(Review::id)
                .containsExactly(opened.review().id());
        Review held = reviews().find(opened.review().id()).orElseThrow();
        reviews().save(held.move(act(Move.REJECT, officer, START), ZONE));
        assertThat(reviews().heldBy(officer.id())).isEmpty();
    }
}
