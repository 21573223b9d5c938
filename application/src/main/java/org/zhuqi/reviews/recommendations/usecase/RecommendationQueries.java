package org.zhuqi.reviews.recommendations.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.reviews.recommendations.RecommendationId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/**
 * Reads letters of recommendation and what waits for one. Scopes of
 * {@link org.zhuqi.reviews.recommendations.RecommendationsRight#READ_LETTERS}.
 */
@Port
public interface RecommendationQueries {
    /** The letters, latest first. */
    Page<Recommendation> list(Scope scope, PageRequest page);

    Optional<Recommendation> find(Scope scope, RecommendationId id);

    /** What waits for a letter, by call and county. */
    List<Waiting> waiting(Scope scope);

    /** The matters that wait, those that waited longest first; at most as many as one letter has. */
    List<Matter> matters(Scope scope, UUID call, ReportingUnitId unit);

    /**
     * Matters of one call in one county.
     *
     * @param recommended by earlier letters
     * @param quota null when nobody set one
     */
    record Waiting(
            SubjectRef.Call call,
            ReportingUnitId unit,
            int matters,
            int recommended,
            @Nullable Integer quota) {}

    record Matter(ReviewId review, LocalText title, boolean held) {}
}
