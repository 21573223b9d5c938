package org.zhuqi.reviews;

/** What becomes of a matter that the enterprise did not mend in time; the programme's choice. */
public enum Lateness {
    /** It is rejected, by the program. */
    REJECTED,
    /** The stage goes on with what is there, by the program. */
    GOES_ON,
    /** An officer decides: one or the other. */
    OFFICER_DECIDES;

    boolean allows(Move move) {
        return switch (this) {
            case REJECTED -> move != Move.GO_ON;
            case GOES_ON -> move != Move.REJECT;
            case OFFICER_DECIDES -> true;
        };
    }
}
