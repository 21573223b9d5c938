package org.zhuqi.audit.usecase;

import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditChain;
import org.zhuqi.audit.Head;
import org.zhuqi.audit.HeadLog;
import org.zhuqi.audit.Seal;

/** Notes outside the database where the chain ends now; runs after sealing has been committed. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class NoteChainHead {
    private final AuditChain chain;
    private final HeadLog headLog;
    private final Clock clock;

    /** Appends a note when the chain has grown; never one that goes back, so that a cut stays visible. */
    public void note() {
        Optional<Seal> last = chain.last();
        long noted = headLog.last().map(Head::position).orElse(0L);
        if (last.isPresent() && last.get().position() > noted) {
            headLog.append(new Head(last.get().position(), last.get().hash(), clock.instant()));
        }
    }
}
