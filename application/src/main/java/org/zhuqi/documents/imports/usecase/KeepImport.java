package org.zhuqi.documents.imports.usecase;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.shared.Actor;

/** Writes the row of a file that is already kept: the short transaction at the end of an upload. */
@Service
@Transactional
@RequiredArgsConstructor
class KeepImport {
    private final Imports imports;
    private final AuditTrail auditTrail;

    void keep(Actor actor, Import handedIn) {
        imports.add(handedIn);
        auditTrail.record(AuditEvent.done(actor, "imports.upload", "import", handedIn.id())
                .with(Map.of(
                        "kind",
                        handedIn.kind(),
                        "file",
                        handedIn.source().fileName(),
                        "rows",
                        String.valueOf(handedIn.source().rows()))));
    }
}
