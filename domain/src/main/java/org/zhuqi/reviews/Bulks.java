package org.zhuqi.reviews;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** Steps asked for many matters, with how each fared. */
@Port
public interface Bulks {
    /** A matter whose turn it is. */
    record Next(Bulk bulk, Bulk.Line line) {}

    /** Keeps the step, nothing of it done yet. */
    void add(Bulk bulk, List<ReviewId> matters);

    Optional<Bulk> find(BulkId id);

    /** All matters in their order. */
    List<Bulk.Line> lines(BulkId id);

    /**
     * The next matter that waits, of the oldest step first; nobody else gets it until the transaction ends. Empty when
     * none waits that nobody works on.
     */
    Optional<Next> take();

    /** Says how a waiting matter fared; one that was said already stays. */
    void end(BulkId id, Bulk.Line line);
}
