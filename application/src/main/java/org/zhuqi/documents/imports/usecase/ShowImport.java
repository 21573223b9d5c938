package org.zhuqi.documents.imports.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.RowProblem;
import org.zhuqi.shared.Actor;

/** Shows how an import stands. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowImport {
    private final Imports imports;

    /**
     * @param progress how many rows have been worked on
     * @param problems the first of them
     */
    public record Shown(Import found, int progress, List<RowProblem> problems) {}

    public Shown show(Actor actor, ImportId id, int atMost) {
        Import found = ImportAttachments.within(actor, imports, id);
        return new Shown(found, imports.progress(id), imports.problems(id, atMost));
    }
}
