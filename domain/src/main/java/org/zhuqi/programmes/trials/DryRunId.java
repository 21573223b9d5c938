package org.zhuqi.programmes.trials;

import java.util.UUID;

/** Identifies a dry run. */
public record DryRunId(UUID value) {

    public static DryRunId of(String text) {
        return new DryRunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
