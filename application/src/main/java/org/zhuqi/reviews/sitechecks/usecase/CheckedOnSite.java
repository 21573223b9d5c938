package org.zhuqi.reviews.sitechecks.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.StageGate;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.TakenPart;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteChecksError;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.UserId;

/** What checks on sites came to. A matter is not passed on from there before both officers have signed. */
@Service
@Transactional
@RequiredArgsConstructor
public class CheckedOnSite implements StageGate, TakenPart {
    private final SiteChecks checks;
    private final Reviews reviews;

    /** Of the matters that answer to a call, those checked on their site as they were handed in last. */
    @Transactional(readOnly = true)
    public List<SiteChecks.Counted> ofCall(String subjectKind, UUID call) {
        return checks.ofCall(subjectKind, call);
    }

    /** The same of one matter; empty when nobody checked it. */
    @Transactional(readOnly = true)
    public Optional<SiteChecks.Counted> ofSubject(String subjectKind, UUID subject) {
        return checks.ofSubject(subjectKind, subject);
    }

    @Override
    public Access mayPass(Review review) {
        if (review.currentStage().kind() != StageKind.SITE_CHECK) {
            return Access.ALLOWED;
        }
        // Held, so that nobody takes a signature back while the matter passes.
        reviews.lockBySubject(review.subject().kind(), review.subject().id());
        return checks.of(review.id(), review.contentHash())
                        .filter(SiteCheck::isConfirmed)
                        .isPresent()
                ? Access.ALLOWED
                : new Access.Denied(SiteChecksError.SITE_CHECK_UNFINISHED);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean tookPart(ReviewId review, UserId person) {
        return checks.tookPart(review, person);
    }
}
