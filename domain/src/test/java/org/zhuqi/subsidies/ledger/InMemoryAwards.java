package org.zhuqi.subsidies.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.subsidies.SubsidiesError;

/** The ledger kept in memory. */
public final class InMemoryAwards implements Awards {
    private final Map<ApplicationId, Award> awards = new LinkedHashMap<>();

    @Override
    public Optional<Award> findByApplication(ApplicationId application) {
        return Optional.ofNullable(awards.get(application));
    }

    @Override
    public List<Award> of(ProgrammeId programme) {
        return awards.values().stream()
                .filter(award -> award.programme().equals(programme))
                .toList();
    }

    @Override
    public void add(Award award) {
        if (awards.putIfAbsent(award.application(), award) != null) {
            throw SubsidiesError.AWARDED_ALREADY.refused();
        }
    }
}
