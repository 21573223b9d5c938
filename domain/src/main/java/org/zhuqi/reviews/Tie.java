package org.zhuqi.reviews;

import java.time.Instant;
import java.util.List;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.UserId;

/**
 * An officer declared that something ties them to an enterprise: family, shares, former work. They are kept out of its
 * matters from then on (docs/domain.md "Experts": officers avoid too).
 *
 * @param reason in the officer's words
 */
public record Tie(UserId person, String personName, EnterpriseId enterprise, String reason, Instant since) {
    /** Longest reason. */
    public static final int MAX_REASON = 500;

    public Tie {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw ReviewsError.INCOMPLETE.refused(List.of(FieldProblem.of("reason", "reviews.tie-reason", MAX_REASON)));
        }
    }
}
