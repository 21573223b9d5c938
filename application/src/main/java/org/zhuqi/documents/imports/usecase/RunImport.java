package org.zhuqi.documents.imports.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportMode;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.shared.Actor;

/** Has the rows kept; the work goes on while nobody looks. */
@Service
@Transactional
@RequiredArgsConstructor
public class RunImport {
    private final ImportKinds kinds;
    private final Imports imports;
    private final Clock clock;

    public void run(Actor actor, ImportId id, ImportMode mode) {
        Import found = ImportAttachments.within(actor, imports, id);
        run(actor, found, found.mapping(), mode);
    }

    /** The same without a preview before it, for programs. */
    public void runMapped(Actor actor, ImportId id, ColumnMapping mapping, ImportMode mode) {
        run(actor, ImportAttachments.within(actor, imports, id), mapping, mode);
    }

    private void run(Actor actor, Import found, ColumnMapping mapping, ImportMode mode) {
        ImportKind kind = kinds.allowed(actor, found.kind());
        CheckImport.refuseIncomplete(kind, found, mapping);
        imports.save(found.run(Import.Requester.of(actor, clock.instant()), mapping, mode));
    }
}
