package org.zhuqi.programmes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Told calls in a map. */
public final class InMemoryOpenedCalls implements OpenedCalls {
    private final Map<ProgrammeId, Instant> told = new HashMap<>();

    @Override
    public boolean isTold(ProgrammeId call) {
        return told.containsKey(call);
    }

    @Override
    public void told(ProgrammeId call, Instant at) {
        told.putIfAbsent(call, at);
    }
}
