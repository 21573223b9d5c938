package org.zhuqi.applications;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.Programme;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ProjectCode;

/** What a test says stands against a call, for tests. */
public final class InMemoryExclusions implements Exclusions {
    /** By the code of the call against which it stands. */
    private record Against(String programmeCode, Exclusion exclusion) {}

    private final List<Against> kept = new ArrayList<>();

    public void put(String programmeCode, Exclusion exclusion) {
        kept.add(new Against(programmeCode, exclusion));
    }

    @Override
    public List<Exclusion> of(EnterpriseId enterprise, Programme programme, @Nullable ProjectCode project) {
        return kept.stream()
                .filter(against -> against.programmeCode().equals(programme.code()))
                .map(Against::exclusion)
                .toList();
    }
}
