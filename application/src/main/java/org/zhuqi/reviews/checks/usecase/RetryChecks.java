package org.zhuqi.reviews.checks.usecase;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.reviews.checks.Snapshots;
import org.zhuqi.shared.Identifiers;

/**
 * Looks once more for what could not be found out, as long as the matter is not over. Each call looks into some matters and
 * the next one goes on with those that follow.
 */
@Service
@RequiredArgsConstructor
public class RetryChecks {
    private static final int AT_A_TIME = 200;

    private final Snapshots snapshots;
    private final RunChecks runChecks;
    private final Clock clock;
    private @Nullable UUID reached;

    /** How many matters were looked into. */
    public synchronized int retry() {
        List<Snapshot> unknown = snapshots.unknown(reached, AT_A_TIME);
        reached =
                unknown.size() < AT_A_TIME ? null : unknown.getLast().subject().id();
        Set<String> seen = new HashSet<>();
        for (Snapshot snapshot : unknown) {
            if (seen.add(snapshot.subject().kind() + snapshot.subject().id() + snapshot.moment())) {
                runChecks.runAgain(Identifiers.next(clock), snapshot.subject(), snapshot.moment());
            }
        }
        return seen.size();
    }
}
