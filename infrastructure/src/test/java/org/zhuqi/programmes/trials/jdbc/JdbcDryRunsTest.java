package org.zhuqi.programmes.trials.jdbc;

import java.util.List;
import java.util.stream.IntStream;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.DryRunsContract;
import org.zhuqi.programmes.trials.TrialFixture;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcDryRunsTest extends DryRunsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final TrialDatabase room = new TrialDatabase(DATABASE.dataSource(), 4);

    @Override
    protected DryRuns runs() {
        return room.runs;
    }

    @Override
    protected ProgrammeId programme() {
        return TrialFixture.programme(1, "TRY").id();
    }

    @Override
    protected List<EnterpriseId> enterprises() {
        return IntStream.rangeClosed(1, 4).mapToObj(TrialFixture::enterprise).toList();
    }
}
