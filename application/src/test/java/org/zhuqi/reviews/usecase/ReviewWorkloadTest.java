package org.zhuqi.reviews.usecase;

import java.util.UUID;
import org.zhuqi.accounts.Workload;
import org.zhuqi.accounts.WorkloadContract;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Actor;

class ReviewWorkloadTest extends WorkloadContract {
    private final ReviewRoom room = new ReviewRoom();
    private final ReviewWorkload workload = room.workload(taking(), stranger());
    private int opened;

    @Override
    protected Actor stranger() {
        return ReviewFixture.unitOfficer();
    }

    @Override
    protected Workload workload() {
        return workload;
    }

    @Override
    protected Actor leaving() {
        return ReviewFixture.prefectureOfficer();
    }

    @Override
    protected Actor taking() {
        return ReviewFixture.prefectureColleague();
    }

    @Override
    protected void give(int count) {
        for (int i = 0; i < count; i++) {
            give(ReviewFixture.unitOfficer());
        }
    }

    /** The colleague recommended it before moving up to the prefecture. */
    @Override
    protected String giveBarred() {
        Actor before = new Actor(
                taking().id(),
                taking().name(),
                ReviewFixture.unitOfficer().role(),
                ReviewFixture.YANJI,
                java.util.Set.of(),
                null,
                "");
        return give(before).subject().title();
    }

    private Review give(Actor recommending) {
        Review review = room.open.open(
                ReviewFixture.clerk(),
                ReviewFixture.subject(new UUID(5, ++opened)),
                ReviewFixture.route(),
                ReviewFixture.HASH);
        room.recommend.recommend(recommending, review.id(), "同意推荐");
        return room.claim.claim(leaving(), review.id());
    }
}
