package org.zhuqi.audit.schedule;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.audit.usecase.NoteChainHead;
import org.zhuqi.audit.usecase.SealAuditTrail;

/** Seals what was written, every second in every instance. */
@Component
@RequiredArgsConstructor
@Slf4j
class AuditSchedule {
    private final SealAuditTrail sealAuditTrail;
    private final NoteChainHead noteChainHead;
    private boolean failing;

    @Scheduled(fixedDelay = 1000)
    synchronized void seal() {
        try {
            int sealed;
            do {
                sealed = sealAuditTrail.seal();
                noteChainHead.note();
            } while (sealed == SealAuditTrail.BATCH);
            if (failing) {
                log.info("the audit trail is sealed again");
                failing = false;
            }
        } catch (RuntimeException e) {
            // Said once: the database may be gone for hours, and sealing catches up by itself.
            if (!failing) {
                log.error("the audit trail cannot be sealed; tried again every second", e);
                failing = true;
            }
        }
    }
}
