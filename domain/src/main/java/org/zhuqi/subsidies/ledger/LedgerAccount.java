package org.zhuqi.subsidies.ledger;

import java.util.Arrays;
import java.util.List;

/** How far a yuan has come; it lies on exactly one account at a time and moves to a neighbour. */
public enum LedgerAccount {
    /** Outside: what the treasury gave, with the sign turned; the only account that is negative. */
    FUNDS,
    /** Given to the programme and free. */
    APPROPRIATED,
    /** Set aside for an application that is approved. */
    RESERVED,
    AWARDED,
    /** Sent down by a document with a number. */
    ALLOCATED,
    /** Claimed or ordered to be paid. */
    CLAIMED,
    PAID,
    /** Paid and taken back. */
    RECOVERED;

    /** Whether what lies here belongs to an application. */
    public boolean ofApplication() {
        return compareTo(RESERVED) >= 0;
    }

    /** Whether it is an enterprise's or on its way there: awarded, and not taken back. */
    public boolean ofAward() {
        return this != RECOVERED && compareTo(AWARDED) >= 0;
    }

    /** This account and those after it: together they hold what has come at least this far. */
    public List<LedgerAccount> andBeyond() {
        return Arrays.stream(values()).filter(a -> a.compareTo(this) >= 0).toList();
    }
}
