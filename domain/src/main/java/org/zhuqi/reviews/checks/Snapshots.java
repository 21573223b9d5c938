package org.zhuqi.reviews.checks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Port;

/** Findings; only ever added. */
@Port
public interface Snapshots {
    /** Adds what is not there yet of the run. */
    void add(List<Snapshot> found);

    /** The latest of each check at each moment, by moment and check. */
    List<Snapshot> latest(String subjectKind, UUID subject);

    /**
     * Latest findings that are unknown, of matters that are not over, in the order of their matters.
     *
     * @param after the matter after which the portion begins, null for the first one
     */
    List<Snapshot> unknown(@Nullable UUID after, int atMost);
}
