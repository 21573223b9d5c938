package org.zhuqi.subsidies.ledger;

import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Port;

/** The ledger by double entry: postings are only ever added, balances are kept beside them. */
@Port
public interface Ledger {
    /**
     * The book as it stands; whoever opens that of the programme next waits until the transaction ends.
     *
     * @param application whose own accounts are wanted, null for none
     */
    LedgerBook open(ProgrammeId programme, @Nullable ApplicationId application);

    /** Keeps the posting and changes the balances with it, or neither. */
    void post(Posting posting);
}
