package org.zhuqi.audit.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditChain;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.Head;
import org.zhuqi.audit.HeadLog;
import org.zhuqi.audit.Seal;

/**
 * Links what was written since the last time into the hash chain. Called every second by a schedule in every instance;
 * only one of them seals at a time, and those who write entries never wait for it.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class SealAuditTrail {
    /** Entries sealed in one transaction. */
    public static final int BATCH = 1000;

    private final AuditChain chain;
    private final HeadLog headLog;
    private final Clock clock;

    /** Returns how many entries were sealed; {@link #BATCH} means that there may be more. */
    public int seal() {
        return chain.lock() ? sealBatch() : 0;
    }

    /** As {@link #seal}, but waits for its turn: afterwards what was there before is sealed, by whomever. */
    int sealInTurn() {
        chain.awaitLock();
        return sealBatch();
    }

    private int sealBatch() {
        List<AuditEntry> entries = chain.unsealed(BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        @Nullable Seal last = chain.last().orElse(null);
        if (last == null) {
            headLog.append(Head.beginning(clock.instant()));
        }
        List<Seal> seals = new ArrayList<>();
        for (AuditEntry entry : entries) {
            last = Seal.of(last, entry);
            seals.add(last);
        }
        chain.append(seals);
        return seals.size();
    }
}
