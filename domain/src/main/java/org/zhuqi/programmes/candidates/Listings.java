package org.zhuqi.programmes.candidates;

import java.util.Optional;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.shared.Port;

/** Where searches for candidates are kept. */
@Port
public interface Listings {
    void add(Listing listing);

    Optional<Listing> find(DryRunId run);

    /** Like {@link #find}, and nobody else gets it this way until the transaction ends. */
    Optional<Listing> findForChange(DryRunId run);

    void save(Listing listing);
}
