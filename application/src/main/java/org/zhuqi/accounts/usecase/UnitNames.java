package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * Names of units for lists, which ask once per row: read together and kept for a second. A name that was changed is seen
 * that much later, here and in other programs on the same database.
 */
@Service
@RequiredArgsConstructor
public class UnitNames {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final ReportingUnits units;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(Instant at, Map<ReportingUnitId, LocalText> names) {}

    public Optional<LocalText> find(ReportingUnitId id) {
        Known now = known;
        Instant moment = clock.instant();
        // Either way: a clock may be set back.
        if (now == null || Duration.between(now.at(), moment).abs().compareTo(KEPT) > 0) {
            now = new Known(
                    moment, units.all().stream().collect(Collectors.toMap(ReportingUnit::id, ReportingUnit::name)));
            known = now;
        }
        return Optional.ofNullable(now.names().get(id));
    }
}
