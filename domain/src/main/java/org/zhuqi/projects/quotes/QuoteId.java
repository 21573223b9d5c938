package org.zhuqi.projects.quotes;

import java.util.UUID;

/** Identifies a quote. */
public record QuoteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
