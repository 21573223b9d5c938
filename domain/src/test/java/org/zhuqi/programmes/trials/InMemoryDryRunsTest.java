package org.zhuqi.programmes.trials;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;

class InMemoryDryRunsTest extends DryRunsContract {
    private final DryRuns runs = new InMemoryDryRuns();

    @Override
    protected DryRuns runs() {
        return runs;
    }

    @Override
    protected ProgrammeId programme() {
        return new ProgrammeId(new UUID(5, 1));
    }

    @Override
    protected List<EnterpriseId> enterprises() {
        return IntStream.range(1, 5).mapToObj(TrialFixture::enterprise).toList();
    }
}
