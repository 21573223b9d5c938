package org.zhuqi.subsidies.ledger;

import org.zhuqi.shared.Money;

/**
 * One side of a posting.
 *
 * @param amount what comes to the account, negative for what leaves it
 */
public record Entry(FundingSource source, LedgerAccount account, Money amount) {
    public Entry {
        if (amount.isZero()) {
            throw new IllegalArgumentException("an entry moves something");
        }
    }
}
