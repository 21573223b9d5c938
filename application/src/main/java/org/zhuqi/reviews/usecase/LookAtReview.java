package org.zhuqi.reviews.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Presences;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** An officer has a matter open before them; two who do see each other. */
@Service
@Transactional
@RequiredArgsConstructor
public class LookAtReview {
    /** Whoever has not been heard of so long has looked away. */
    static final Duration LASTS = Duration.ofSeconds(90);

    private final Presences presences;
    private final Reviews reviews;
    private final Clock clock;

    /** Who else has it open. */
    public List<Presences.Present> look(Actor actor, ReviewId id) {
        actor.may(ReviewsRight.WORK).orRefuse();
        Review review = reviews.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        actor.may(ReviewsRight.WORK, review.subject().unit(), review.subject().enterprise())
                .orRefuse();
        Instant now = clock.instant();
        presences.seen(id, new Presences.Present(actor.id(), actor.name(), now));
        return presences.others(id, actor.id(), now.minus(LASTS));
    }
}
