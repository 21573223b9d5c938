package org.zhuqi.programmes.candidates;

import java.util.UUID;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.shared.EnterpriseId;

class InMemoryCandidatesTest extends CandidatesContract {
    private final Candidates candidates = new InMemoryCandidates();
    private final Listings listings = new InMemoryListings();

    @Override
    protected Candidates candidates() {
        return candidates;
    }

    @Override
    protected Listings listings() {
        return listings;
    }

    @Override
    protected DryRunId run() {
        return new DryRunId(new UUID(30, 1));
    }

    @Override
    protected ProgrammeId programme(int number) {
        return new ProgrammeId(new UUID(5, number));
    }

    @Override
    protected EnterpriseId enterprise(int number) {
        return new EnterpriseId(new UUID(7, number));
    }

    @Override
    protected PolicyItemId item() {
        return new PolicyItemId(new UUID(22, 1));
    }
}
