package org.zhuqi.audit;

import org.jspecify.annotations.Nullable;

/** What a check of the chain found. */
public sealed interface ChainVerdict {
    /**
     * Nothing was changed, taken out or cut off.
     *
     * @param links how many
     * @param head hash of the last one, null when there is none
     */
    record Whole(long links, @Nullable String head) implements ChainVerdict {}

    /**
     * Something was.
     *
     * @param position the first link that does not hold
     */
    record Broken(Fault fault, long position) implements ChainVerdict {}

    /** The ways in which a chain can be broken. */
    enum Fault {
        /** A link is missing in the middle. */
        LINK_MISSING,
        /** The entry of a link is gone. */
        ENTRY_MISSING,
        /** An entry or a link was changed. */
        CHANGED,
        /** Another chain stands where a noted end was. */
        REPLACED,
        /** The chain ends before an end that was noted. */
        CUT_OFF,
        /** Entries were not sealed within the time: the sealer stands still or was bypassed. */
        NOT_SEALED,
        /** The chain has links but its notes are gone. */
        NOTES_MISSING
    }
}
