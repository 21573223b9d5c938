package org.zhuqi.programmes.trials.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.OutcomeRetention;

/** Takes away what old trials said of each enterprise; their counts stay. For the schedule. */
@Service
@Transactional
@RequiredArgsConstructor
public class ForgetOutcomes {
    private static final int AT_ONCE = 1;

    private final DryRuns runs;
    private final OutcomeRetention retention;
    private final Clock clock;

    /** How many runs were emptied. */
    public int forgetSome() {
        return runs.forgetOutcomes(clock.instant().minus(retention.keepFor()), AT_ONCE);
    }
}
