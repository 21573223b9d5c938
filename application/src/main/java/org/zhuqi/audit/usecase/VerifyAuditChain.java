package org.zhuqi.audit.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditChain;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditRight;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.audit.ChainCheck;
import org.zhuqi.audit.ChainVerdict;
import org.zhuqi.audit.Head;
import org.zhuqi.audit.HeadLog;
import org.zhuqi.audit.SealedEntry;
import org.zhuqi.shared.Actor;

/**
 * Proves that nothing in the audit trail was changed, taken out or cut off.
 *
 * <p>Not one transaction on purpose: walking a long chain takes minutes, in which nobody else could seal. Sealing has
 * short transactions of its own, and what is walked then never changes.
 */
@Service
@RequiredArgsConstructor
public class VerifyAuditChain {
    /** An entry older than this has its link when all is well. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);

    private static final int PAGE = 2000;

    private final SealAuditTrail sealAuditTrail;
    private final AuditChain chain;
    private final HeadLog headLog;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public ChainVerdict verify(Actor actor) {
        actor.may(AuditRight.VERIFY).orRefuse();
        // What was written this second is not a fault.
        sealAll();
        long unsealed = chain.unsealedBefore(clock.instant().minus(SEALED_WITHIN));
        ChainVerdict verdict;
        try (Stream<Head> notes = headLog.all()) {
            Iterator<Head> noted = notes.iterator();
            boolean anyNote = noted.hasNext();
            verdict = ChainCheck.check(new Links(), noted, unsealed);
            if (verdict instanceof ChainVerdict.Whole whole && whole.links() > 0 && !anyNote) {
                verdict = new ChainVerdict.Broken(ChainVerdict.Fault.NOTES_MISSING, 1);
            }
        }
        note(actor, verdict);
        return verdict;
    }

    private void sealAll() {
        int sealed;
        do {
            sealed = sealAuditTrail.sealInTurn();
        } while (sealed == SealAuditTrail.BATCH);
    }

    private void note(Actor actor, ChainVerdict verdict) {
        auditTrail.recordApart(AuditEvent.done(actor, "audit.verify", "audit-trail", "")
                .with(
                        "verdict",
                        switch (verdict) {
                            case ChainVerdict.Whole whole -> "whole, " + whole.links() + " links";
                            case ChainVerdict.Broken broken -> broken.fault() + " at " + broken.position();
                        }));
    }

    /** Reads the chain page by page. */
    private final class Links implements Iterator<SealedEntry> {
        private Iterator<SealedEntry> page = List.<SealedEntry>of().iterator();
        private long position;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !ended) {
                page = chain.after(position, PAGE).iterator();
                ended = !page.hasNext();
            }
            return page.hasNext();
        }

        @Override
        public SealedEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SealedEntry next = page.next();
            position = next.seal().position();
            return next;
        }
    }
}
