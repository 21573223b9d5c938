package org.zhuqi.reviews.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.Bulk;
import org.zhuqi.reviews.BulkId;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Reads what was asked for many matters; one's own. Scopes of {@link org.zhuqi.reviews.ReviewsRight#BULK}. */
@Port
public interface BulkQueries {
    Optional<BulkView> find(Scope scope, BulkId id);

    /**
     * A step with how each matter fared.
     *
     * @param waiting how many are not done yet
     */
    record BulkView(
            BulkId id,
            Move move,
            @Nullable String opinion,
            Instant at,
            int done,
            int refused,
            int waiting,
            List<LineView> lines) {
        public BulkView {
            lines = List.copyOf(lines);
        }

        public boolean running() {
            return waiting > 0;
        }
    }

    /** One matter. */
    record LineView(
            int number,
            ReviewId review,
            LocalText title,
            Bulk.Outcome outcome,
            @Nullable String problem,
            List<String> args) {
        public LineView {
            args = List.copyOf(args);
        }
    }
}
