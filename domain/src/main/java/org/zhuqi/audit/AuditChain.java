package org.zhuqi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** The links that seal the entries of the trail. */
@Port
public interface AuditChain {
    /** Becomes the only one sealing until the transaction ends; false when another instance is at it. */
    boolean lock();

    /** As {@link #lock}, but waits until the other instance is done. */
    void awaitLock();

    /** Committed entries without a link, in order of their numbers. */
    List<AuditEntry> unsealed(int atMost);

    Optional<Seal> last();

    /** Adds links; they are never changed. */
    void append(List<Seal> seals);

    /** Links after the position, in order. */
    List<SealedEntry> after(long position, int atMost);

    /** How many entries written before the time have no link. */
    long unsealedBefore(Instant time);
}
