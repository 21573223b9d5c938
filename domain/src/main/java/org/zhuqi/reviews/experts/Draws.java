package org.zhuqi.reviews.experts;

import java.util.List;
import java.util.Optional;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.Port;

/** Draws of panels; none is ever removed. */
@Port
public interface Draws {
    Optional<Draw> find(DrawId id);

    /** As {@link #find}, and nobody else changes it or its scores until the transaction ends. */
    Optional<Draw> lock(DrawId id);

    /** Those whose seed is not there yet, oldest first. */
    List<Draw> waiting();

    /** The latest draw for any of the files. */
    Optional<Draw> latestFor(List<ReviewId> files);

    void add(Draw draw);

    /** Refuses with {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody saved in between. */
    void save(Draw draw);
}
