package org.zhuqi.documents.imports.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.ImportsError;
import org.zhuqi.documents.imports.RememberedMappings;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;

/** Has the rows judged by what the columns were said to be, and remembers that for the unit's next file. */
@Service
@Transactional
@RequiredArgsConstructor
public class CheckImport {
    private final ImportKinds kinds;
    private final Imports imports;
    private final RememberedMappings mappings;
    private final Clock clock;

    public void check(Actor actor, ImportId id, ColumnMapping mapping) {
        Import found = ImportAttachments.within(actor, imports, id);
        ImportKind kind = kinds.allowed(actor, found.kind());
        refuseIncomplete(kind, found, mapping);
        imports.save(found.check(Import.Requester.of(actor, clock.instant()), mapping));
        mappings.remember(
                found.unit(), kind.id(), ColumnMapping.keyOf(found.source().heads()), mapping);
    }

    static void refuseIncomplete(ImportKind kind, Import found, ColumnMapping mapping) {
        List<FieldProblem> problems =
                mapping.problems(kind.columns(), found.source().heads().size());
        if (!problems.isEmpty()) {
            throw ImportsError.MAPPING.refused(problems);
        }
    }
}
