package org.zhuqi.reviews.recommendations;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * A county's letter that recommends matters of one call, as it was sent; never changed.
 *
 * @param opinion what the letter says of all of them
 */
public record Recommendation(
        RecommendationId id,
        ReportingUnitId unit,
        SubjectRef.Call call,
        Letter letter,
        String opinion,
        List<Line> lines,
        UserId by,
        String byName,
        Instant at) {
    /** Most matters of one letter. */
    public static final int MOST = 500;

    /**
     * One matter.
     *
     * @param contentHash of what was recommended
     */
    public record Line(int number, ReviewId review, EnterpriseId enterprise, LocalText title, String contentHash) {}

    public Recommendation {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST) {
            throw RecommendationsError.LETTER_SIZE.refused(MOST);
        }
        Set<ReviewId> once = new HashSet<>();
        if (!lines.stream().allMatch(line -> once.add(line.review()))) {
            throw new IllegalArgumentException("a matter stands twice in the letter");
        }
    }

    /**
     * Refuses more than the county may recommend.
     *
     * @param quota how many matters of the call in all
     * @param before how many earlier letters recommended
     */
    public void requireWithin(int quota, int before) {
        if (before + lines.size() > quota) {
            throw RecommendationsError.OVER_QUOTA.refused(quota, before, lines.size());
        }
    }
}
