package org.zhuqi.audit;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.zhuqi.audit.ChainVerdict.Broken;
import org.zhuqi.audit.ChainVerdict.Fault;
import org.zhuqi.audit.ChainVerdict.Whole;

/** Recomputes a chain from its entries and compares it with what is kept and with the ends noted outside. */
public final class ChainCheck {
    private ChainCheck() {}

    /**
     * Checks a whole chain, walking links and notes side by side.
     *
     * <p>A note that goes back behind one before it is passed over: the hash of the further one covers it.
     *
     * @param links in order; read as they are walked, so that the chain is at least as long as the note read before says
     * @param notes the ends noted outside the database, oldest first
     * @param unsealed how many entries should have a link by now and have none
     */
    public static ChainVerdict check(Iterator<SealedEntry> links, Iterator<Head> notes, long unsealed) {
        @Nullable Seal before = null;
        @Nullable Head note = next(notes, 0);
        while (links.hasNext()) {
            SealedEntry link = links.next();
            long expected = before == null ? 1 : before.position() + 1;
            if (link.seal().position() != expected) {
                return new Broken(Fault.LINK_MISSING, expected);
            }
            AuditEntry entry = link.entry();
            if (entry == null) {
                return new Broken(Fault.ENTRY_MISSING, expected);
            }
            if (!Seal.of(before, entry).equals(link.seal())) {
                return new Broken(Fault.CHANGED, expected);
            }
            if (note != null && note.position() == expected) {
                if (!note.hash().equals(link.seal().hash())) {
                    return new Broken(Fault.REPLACED, expected);
                }
                note = next(notes, expected);
            }
            before = link.seal();
        }
        long end = before == null ? 0 : before.position();
        if (note != null) {
            return new Broken(Fault.CUT_OFF, end + 1);
        }
        if (unsealed > 0) {
            return new Broken(Fault.NOT_SEALED, end + 1);
        }
        return new Whole(end, before == null ? null : before.hash());
    }

    /** The next note beyond the position; of two for one position the older counts. */
    private static @Nullable Head next(Iterator<Head> notes, long position) {
        while (notes.hasNext()) {
            Head note = notes.next();
            if (note.position() > position) {
                return note;
            }
        }
        return null;
    }
}
