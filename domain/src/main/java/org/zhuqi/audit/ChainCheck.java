package org.zhuqi.audit;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.audit.ChainVerdict.Broken;
import org.zhuqi.audit.ChainVerdict.Fault;
import org.zhuqi.audit.ChainVerdict.Whole;

/** Recomputes a chain from its entries and compares it with what is kept and with the ends noted outside. */
public final class ChainCheck {
    private ChainCheck() {}

    /**
     * Checks a whole chain.
     *
     * @param links in order; read after the notes, so that the chain is at least as long as they say
     * @param notes the ends noted outside the database
     * @param unsealed how many entries should have a link by now and have none
     */
    public static ChainVerdict check(Iterator<SealedEntry> links, List<Head> notes, long unsealed) {
        Map<Long, String> noted = new HashMap<>();
        long furthest = 0;
        for (Head note : notes) {
            // Two notes of one position that differ can only be told apart by the chain: keep the older.
            noted.putIfAbsent(note.position(), note.hash());
            furthest = Math.max(furthest, note.position());
        }
        @Nullable Seal before = null;
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
            String note = noted.get(expected);
            if (note != null && !note.equals(link.seal().hash())) {
                return new Broken(Fault.REPLACED, expected);
            }
            before = link.seal();
        }
        long end = before == null ? 0 : before.position();
        if (furthest > end) {
            return new Broken(Fault.CUT_OFF, end + 1);
        }
        if (unsealed > 0) {
            return new Broken(Fault.NOT_SEALED, end + 1);
        }
        return new Whole(end, before == null ? null : before.hash());
    }
}
