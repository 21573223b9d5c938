package org.zhuqi.subsidies.ledger;

/** Why money moves: the one table of what may become of it. */
public enum Cause {
    APPROPRIATE(LedgerAccount.FUNDS, LedgerAccount.APPROPRIATED),
    /** The programme's budget was cut: what is free goes back. */
    WITHDRAW(LedgerAccount.APPROPRIATED, LedgerAccount.FUNDS),
    RESERVE(LedgerAccount.APPROPRIATED, LedgerAccount.RESERVED),
    /** A decision was overturned or lowered. */
    RELEASE(LedgerAccount.RESERVED, LedgerAccount.APPROPRIATED),
    AWARD(LedgerAccount.RESERVED, LedgerAccount.AWARDED),
    /** What is left of an award that was revoked is free again. */
    REVOKE(LedgerAccount.AWARDED, LedgerAccount.APPROPRIATED),
    /** The award was lowered by a change. */
    LOWER(LedgerAccount.AWARDED, LedgerAccount.APPROPRIATED),
    ALLOCATE(LedgerAccount.AWARDED, LedgerAccount.ALLOCATED),
    CALL_BACK(LedgerAccount.ALLOCATED, LedgerAccount.AWARDED),
    CLAIM(LedgerAccount.ALLOCATED, LedgerAccount.CLAIMED),
    /** A claim was cut, a payment given up. */
    RETURN(LedgerAccount.CLAIMED, LedgerAccount.ALLOCATED),
    PAY(LedgerAccount.CLAIMED, LedgerAccount.PAID),
    RECOVER(LedgerAccount.PAID, LedgerAccount.RECOVERED);

    private final LedgerAccount from;
    private final LedgerAccount to;

    Cause(LedgerAccount from, LedgerAccount to) {
        this.from = from;
        this.to = to;
    }

    public LedgerAccount from() {
        return from;
    }

    public LedgerAccount to() {
        return to;
    }
}
