package org.zhuqi.documents.imports.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.imports.FileRetention;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.shared.Actor;

/**
 * Forgets what stood in files that nobody has worked on for long: the records have what was kept of them, and the rest is
 * personal data that serves nobody.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RemoveImportFiles {
    private static final int TOGETHER = 100;

    private final Imports imports;
    private final Attachments attachments;
    private final FileRetention retention;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** Forgets some of those that are due; returns how many. */
    public int removeSome() {
        Instant due = clock.instant().minus(retention.time());
        List<Import> found = imports.withFileSince(due, TOGETHER);
        for (Import old : found) {
            AttachmentId file = old.source().file();
            imports.saveWithoutFile(old.withoutFile());
            attachments.forget(file);
            auditTrail.record(AuditEvent.done(Actor.system(), "imports.remove-file", "import", old.id()));
        }
        return found.size();
    }
}
