package org.zhuqi.audit.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.audit.usecase.DenialAudit;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.RefusalWitness;

/** Puts refused access, and who asks too often, on record. */
@Component
@RequiredArgsConstructor
class RefusalsOnRecord implements RefusalWitness {
    private final DenialAudit denialAudit;

    @Override
    public void refused(Actor actor, RefusedException refusal, String request) {
        denialAudit.refused(actor, refusal, request);
    }

    @Override
    public void limited(Actor actor, String limit, String request) {
        denialAudit.limited(actor, limit, request);
    }
}
