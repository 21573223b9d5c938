package org.zhuqi.subsidies.proposals;

import java.util.UUID;

/** Identifies a proposal. */
public record ProposalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
