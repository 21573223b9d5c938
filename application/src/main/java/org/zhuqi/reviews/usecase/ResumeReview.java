package org.zhuqi.reviews.usecase;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.shared.Actor;

/** The enterprise mended what was returned and submitted again: the stage's clock goes on. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResumeReview {
    private final ReviewMover mover;

    /**
     * Resumes the review of the subject.
     *
     * @param contentHash SHA-256 of what is submitted now
     */
    public Review resume(Actor actor, String subjectKind, UUID subjectId, String contentHash) {
        Review review = mover.ofSubmitter(actor, subjectKind, subjectId);
        return mover.make(actor, review, mover.act(Move.RESUME, actor).withContentHash(contentHash));
    }
}
