package org.zhuqi.programmes.candidates;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.programmes.trials.DryRunId;

/** Searches for candidates kept in memory, for tests. */
public final class InMemoryListings implements Listings {
    private final Map<DryRunId, Listing> byRun = new HashMap<>();

    @Override
    public void add(Listing listing) {
        byRun.put(listing.run(), listing);
    }

    @Override
    public Optional<Listing> find(DryRunId run) {
        return Optional.ofNullable(byRun.get(run));
    }

    @Override
    public Optional<Listing> findForChange(DryRunId run) {
        return find(run);
    }

    @Override
    public void save(Listing listing) {
        byRun.put(listing.run(), listing);
    }
}
