package org.zhuqi.subsidies.awards.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.awards.AwardVersion;
import org.zhuqi.subsidies.ledger.Award;

/** Which terms of an award count today; for use cases that have decided who may know. */
@Service
@RequiredArgsConstructor
public class AwardInForce {
    private final AwardChanges changes;

    public AwardVersion of(Award award) {
        List<AwardVersion> later = changes.versions(award.application());
        return later.isEmpty() ? AwardVersion.first(award) : later.getLast();
    }
}
