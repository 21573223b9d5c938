package org.zhuqi.subsidies.decisions;

import java.util.UUID;

/** Identifies a decision. */
public record DecisionId(UUID value) {
    public static DecisionId of(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
